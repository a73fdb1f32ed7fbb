package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the conversation stands in the scenario, and therefore what is said next. */
final class Script {
    static final String UNHEARD = "something that the scenario does not say";

    private final Scenario scenario;
    private final List<String> outputsOf = new ArrayList<>();
    private int userTurns;
    private int spokenTurns;
    private int nextReply;
    private boolean greeted;
    private String lastText = "";
    private String lastOutput = "";

    Script(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The user has said something. {@return what} */
    String userSpoke() {
        var transcripts = scenario.transcripts();
        userWrote(spokenTurns < transcripts.size() ? transcripts.get(spokenTurns) : UNHEARD);
        spokenTurns++;
        return lastText;
    }

    void userWrote(String text) {
        userTurns++;
        lastText = text;
    }

    void output(String function, String output) {
        outputsOf.add(function);
        lastOutput = output;
    }

    String lastText() {
        return lastText;
    }

    String lastOutput() {
        return lastOutput;
    }

    /**
     * What to answer now.
     *
     * @param text what the user said last
     * @param instructions those of the response
     */
    Reply next(String text, String instructions) {
        var reply = scenario.rules().stream()
                .filter(rule -> fits(rule.when(), text, instructions))
                .map(Rule::reply)
                .findFirst()
                .orElseGet(this::inOrder);
        outputsOf.clear();
        return reply;
    }

    private boolean fits(Rule.When when, String text, String instructions) {
        return switch (when) {
            case Rule.Turn(int number) -> number == userTurns && outputsOf.isEmpty();
            case Rule.Text(String words) -> outputsOf.isEmpty() && holds(text, words);
            case Rule.OutputOf(String function) -> outputsOf.contains(function);
            case Rule.Instructions(String words) -> holds(instructions, words);
        };
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private Reply inOrder() {
        var greeting = scenario.greeting();
        if (greeting != null && userTurns == 0 && !greeted) {
            greeted = true;
            return greeting;
        }
        var replies = scenario.replies();
        return replies.isEmpty() ? Reply.of() : replies.get(Math.min(nextReply++, replies.size() - 1));
    }
}
