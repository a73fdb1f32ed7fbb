package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the conversation stands in the scenario, and therefore what is said next. */
final class Script {
    static final String UNHEARD = "something that the scenario does not say";

    private final AgentScript script;
    private final List<String> outputsOf = new ArrayList<>();
    private int userTurns;
    private int spokenTurns;
    private int nextReply;
    private String lastText = "";
    private String lastOutput = "";

    Script(AgentScript script) {
        this.script = script;
    }

    /** The user has said something. {@return what} */
    String userSpoke() {
        var transcripts = script.transcripts();
        userWrote(spokenTurns < transcripts.size() ? transcripts.get(spokenTurns) : UNHEARD);
        spokenTurns++;
        return lastText;
    }

    void userWrote(String text) {
        userTurns++;
        lastText = text;
        outputsOf.clear();
    }

    void output(String function, String output) {
        outputsOf.add(function);
        lastOutput = output;
    }

    /** With the words of the moment. */
    String filled(String text) {
        return text.replace("{output}", lastOutput).replace("{transcript}", lastText);
    }

    /** What to answer now. */
    Reply next(String prompt) {
        var reply = script.rules().stream()
                .filter(rule -> fits(rule.when(), prompt))
                .map(Rule::reply)
                .findFirst()
                .orElseGet(this::inOrder);
        outputsOf.clear();
        return reply;
    }

    private boolean fits(Rule.When when, String prompt) {
        return switch (when) {
            case Rule.Turn(int number) -> number == userTurns && outputsOf.isEmpty();
            case Rule.Text(String words) -> outputsOf.isEmpty() && holds(lastText, words);
            case Rule.OutputOf(String function) -> outputsOf.contains(function);
            case Rule.Instructions(String words) -> outputsOf.isEmpty() && holds(prompt, words);
        };
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The last again and again, but not after an output: a call that is repeated would never end. */
    private Reply inOrder() {
        var replies = script.replies();
        if (replies.isEmpty() || (nextReply >= replies.size() && !outputsOf.isEmpty())) {
            return Reply.of();
        }
        return replies.get(Math.min(nextReply++, replies.size() - 1));
    }
}
