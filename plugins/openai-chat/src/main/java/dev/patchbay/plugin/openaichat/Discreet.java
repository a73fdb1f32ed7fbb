package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can be repeated in a log of what a server said about a question: servers quote keys, and what somebody said in the
 * call.
 */
final class Discreet {
    private static final int LONGEST = 300;
    private static final int SHORTEST_WORDS = 4;
    private static final int WORDS_IN_A_ROW = 3;
    private static final Pattern KEY =
            Pattern.compile("\\b(?:sk|gsk|key|pk|xai|nvapi)-[\\w*.-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ /-]?\\d){5,}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Collection<String> secrets;
    private final List<Message> messages;

    Discreet(Collection<String> secrets, List<Message> messages) {
        this.secrets = List.copyOf(secrets);
        this.messages = List.copyOf(messages);
    }

    /** Its code and its words, or as much of them as is nobody's secret; empty when there is nothing. */
    String say(ServerFault fault) {
        var name = masked(fault.code().isEmpty() ? fault.type() : fault.code());
        var words =
                quotesTheCall(fault.message()) ? "its words are left out, they quote the call" : shown(fault.message());
        if (name.isEmpty() || words.isEmpty()) {
            return name + words;
        }
        return name + ": " + words;
    }

    private String shown(String message) {
        var line = masked(message).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private String masked(String text) {
        var masked = text;
        for (var secret : secrets) {
            if (!secret.isBlank()) {
                masked = masked.replace(secret, "•••••");
            }
        }
        return NUMBER.matcher(KEY.matcher(masked).replaceAll("•••••")).replaceAll("•••••");
    }

    private boolean quotesTheCall(String message) {
        var said = normal(message);
        return texts().stream().anyMatch(text -> shares(said, normal(text)));
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (var message : messages) {
            switch (message) {
                case Message.Caller(String text) -> texts.add(text);
                case Message.Model model -> {
                    texts.add(model.text());
                    model.calls().forEach(call -> texts.add(call.arguments()));
                }
                case Message.Output output -> texts.add(output.text());
                case Message.Note note -> {}
            }
        }
        return texts;
    }

    private static boolean shares(String said, String text) {
        var words = text.strip().split(" ");
        if (words.length <= WORDS_IN_A_ROW) {
            return text.strip().length() >= SHORTEST_WORDS && said.contains(text);
        }
        for (int i = 0; i + WORDS_IN_A_ROW <= words.length; i++) {
            if (said.contains(" " + String.join(" ", List.of(words).subList(i, i + WORDS_IN_A_ROW)) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
