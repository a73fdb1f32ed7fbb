package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/** What is said next, given where the conversation stands. */
final class Script {
    private final Scenario scenario;

    Script(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What to answer now, its placeholders filled. */
    Reply next(Standing now) {
        var reply = scenario.rules().stream()
                .filter(rule -> fits(rule.when(), now))
                .map(Rule::reply)
                .findFirst()
                .orElseGet(() -> inOrder(now));
        var parts = reply.parts().stream().map(part -> filled(part, now)).toList();
        return new Reply(parts, reply.firstTokenMs(), reply.tokenMs(), reply.finish());
    }

    private static boolean fits(Rule.When when, Standing now) {
        boolean afterTool = !now.outputs().isEmpty();
        return switch (when) {
            case Rule.Turn(int number) -> number == now.userTurns() && !afterTool;
            case Rule.Text(String words) -> !afterTool && holds(now.lastText(), words);
            case Rule.OutputOf(String function) -> now.outputsOf().contains(function);
            case Rule.Output(String words) -> now.outputs().stream().anyMatch(output -> holds(output, words));
            case Rule.Instructions(String words) -> holds(now.instructions(), words);
        };
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** A place in the list that is the same when a request is repeated, and when an answer was never kept. */
    private Reply inOrder(Standing now) {
        var greeting = scenario.greeting();
        if (now.userTurns() == 0 && greeting != null) {
            return greeting;
        }
        var replies = scenario.replies();
        int opening = greeting == null && now.opened() ? 1 : 0;
        int place = Math.max(0, now.userTurns() + now.rounds() - 1 + opening);
        return replies.isEmpty() ? Reply.of() : replies.get(Math.min(place, replies.size() - 1));
    }

    private static Part filled(Part part, Standing now) {
        return switch (part) {
            case Part.Say(String text) -> new Part.Say(filled(text, now));
            case Part.Think(String text) -> new Part.Think(filled(text, now));
            case Part.Call(String name, String arguments, boolean ifOffered) -> part;
            case Part.Pause pause -> part;
        };
    }

    private static String filled(String text, Standing now) {
        List<String> outputs = now.outputs();
        return text.replace("{output}", outputs.isEmpty() ? "" : outputs.getLast())
                .replace("{transcript}", now.lastText());
    }
}
