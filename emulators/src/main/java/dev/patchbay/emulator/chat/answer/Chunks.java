package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Finish;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The chunks of one stream, as JSON in the server's dialect. */
final class Chunks {
    private final String head;
    private final String tail;
    private final Dialect dialect;
    private final boolean usageChunk;

    /**
     * @param usage whether the client asked for it; then each chunk says that it is not there yet
     */
    Chunks(String id, long created, String model, Dialect dialect, boolean usage) {
        var object = object().put("id", id)
                .put("object", "chat.completion.chunk")
                .put("created", created)
                .put("model", model)
                .put("service_tier", "default")
                .put("system_fingerprint", "fp_emulated");
        String text = object.toString();
        head = text.substring(0, text.length() - 1);
        usageChunk = usage && dialect.usage() == Dialect.Usage.LAST_CHUNK;
        tail = usageChunk ? ",\"usage\":null}" : "}";
        this.dialect = dialect;
    }

    /** The first. An answer of calls alone has no content, which is not the same as an empty one. */
    String role(boolean content) {
        var delta = object().put("role", "assistant");
        return content
                ? chunk(delta.put("content", "").putNull("refusal"), null)
                : chunk(delta.putNull("content").putNull("refusal"), null);
    }

    String piece(Piece piece) {
        return switch (piece) {
            case Piece.Text(String text) -> chunk(delta().put("content", text), null);
            case Piece.Thought(String text) -> chunk(delta().put(dialect.thoughts(), text), null);
            case Piece.Call call -> {
                var delta = delta();
                var one = call(delta, call.index());
                switch (dialect.callId()) {
                    case UNIQUE -> one.put("id", call.id());
                    case EMPTY -> one.put("id", "");
                    case MISSING -> {}
                }
                one.put("type", "function")
                        .putObject("function")
                        .put("name", call.name())
                        .put("arguments", call.arguments());
                yield chunk(delta, null);
            }
            case Piece.Arguments(int index, String text) -> {
                var delta = delta();
                call(delta, index).putObject("function").put("arguments", text);
                yield chunk(delta, null);
            }
            case Piece.Pause pause -> throw new IllegalArgumentException("a pause is no chunk");
        };
    }

    String finish(Finish why, Usage usage) {
        boolean plain = why == Finish.TOOL_CALLS && dialect.stopAfterCalls();
        String chunk = chunk(delta(), plain ? Finish.STOP : why);
        return dialect.usage() == Dialect.Usage.WITH_FINISH
                ? chunk.substring(0, chunk.length() - 1) + ",\"usage\":" + usage.json() + "}"
                : chunk;
    }

    /** The chunk with the usage; null where the server sends none. */
    @Nullable String usage(Usage usage) {
        return usageChunk ? head + ",\"choices\":[],\"usage\":" + usage.json() + "}" : null;
    }

    /** A chunk with other choices than it should have. */
    String odd(String choices) {
        return head + choices + tail;
    }

    private ObjectNode delta() {
        var delta = object();
        return dialect.repeatRole() ? delta.put("role", "assistant") : delta;
    }

    private ObjectNode call(ObjectNode delta, int index) {
        var one = delta.putArray("tool_calls").addObject();
        return dialect.callIndex() ? one.put("index", index) : one;
    }

    private String chunk(ObjectNode delta, @Nullable Finish why) {
        return head + ",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":"
                + (why == null ? "null" : "\"" + why.word() + "\"") + "}]" + tail;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
