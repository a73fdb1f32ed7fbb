package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Finish;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps of an answer that comes in one piece. */
final class Whole {
    private Whole() {}

    static List<Step> steps(Draft draft, Usage usage, String model, long created, Dialect dialect) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", Ids.next("chatcmpl-", 29))
                .put("object", "chat.completion")
                .put("created", created)
                .put("model", model);
        var choice = body.putArray("choices").addObject().put("index", 0);
        message(choice.putObject("message"), draft, dialect);
        boolean plain = draft.finish() == Finish.TOOL_CALLS && dialect.stopAfterCalls();
        choice.putNull("logprobs").put("finish_reason", (plain ? Finish.STOP : draft.finish()).word());
        if (dialect.usage() != Dialect.Usage.NEVER) {
            body.set("usage", usage.json());
        }
        body.put("service_tier", "default").put("system_fingerprint", "fp_emulated");
        int ms = draft.firstTokenMs() + draft.tokenMs() * Math.max(0, draft.tokens() - 1) + pauses(draft);
        return List.of(
                new Step.Wait(ms),
                new Step.Head(200, Headers.limited("application/json", ms, usage.prompt() + usage.completion())),
                new Step.Text(body.toString(), draft.tokens()),
                new Step.End());
    }

    private static int pauses(Draft draft) {
        return draft.pieces().stream()
                .mapToInt(piece -> piece instanceof Piece.Pause(int ms) ? ms : 0)
                .sum();
    }

    private static void message(ObjectNode message, Draft draft, Dialect dialect) {
        String text = draft.pieces().stream()
                .map(piece -> piece instanceof Piece.Text(String token) ? token : "")
                .collect(Collectors.joining());
        String thoughts = draft.pieces().stream()
                .map(piece -> piece instanceof Piece.Thought(String token) ? token : "")
                .collect(Collectors.joining());
        message.put("role", "assistant").put("content", text.isEmpty() && draft.calls() ? null : text);
        if (!thoughts.isEmpty()) {
            message.put(dialect.thoughts(), thoughts);
        }
        message.putNull("refusal");
        if (draft.calls()) {
            calls(message.putArray("tool_calls"), draft);
        }
    }

    private static void calls(ArrayNode calls, Draft draft) {
        for (Piece piece : draft.pieces()) {
            if (piece instanceof Piece.Call call) {
                String rest = draft.pieces().stream()
                        .map(other -> other instanceof Piece.Arguments(int index, String token) && index == call.index()
                                ? token
                                : "")
                        .collect(Collectors.joining());
                calls.addObject()
                        .put("id", call.id())
                        .put("type", "function")
                        .putObject("function")
                        .put("name", call.name())
                        .put("arguments", call.arguments() + rest);
            }
        }
    }
}
