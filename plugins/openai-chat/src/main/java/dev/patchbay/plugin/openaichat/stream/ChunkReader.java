package dev.patchbay.plugin.openaichat.stream;

import dev.patchbay.plugin.openaichat.stream.Chunk.CallPiece;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the pieces of an answer in all their dialects: what is missing, null or not known is no fault, and an answer that
 * was not streamed is one piece.
 *
 * <p><b>Threads.</b> Any.
 */
public final class ChunkReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChunkReader() {}

    /**
     * Reads one piece.
     *
     * @param json a chunk, or a whole completion
     * @return what is in it
     * @throws FaultInStream when it is the server's word that something is wrong
     * @throws MalformedStream when it is no JSON object
     */
    public static Chunk read(String json) throws FaultInStream, MalformedStream {
        var chunk = object(json);
        if (isFault(chunk)) {
            throw new FaultInStream(ServerFault.of(chunk));
        }
        // One answer was asked for, so any other choice is a mistake.
        var choice = chunk.path("choices").path(0);
        var delta = choice.path("delta").isObject() ? choice.path("delta") : choice.path("message");
        return new Chunk(
                text(delta, "content") + text(delta, "refusal"),
                !text(delta, "reasoning_content").isEmpty()
                        || !text(delta, "reasoning").isEmpty(),
                calls(delta.path("tool_calls")),
                text(choice, "finish_reason"),
                TokenUsage.of(chunk.path("usage")));
    }

    private static JsonNode object(String json) throws MalformedStream {
        try {
            var node = MAPPER.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            // The parser's own words quote what it read, and that may be what the agent says.
            throw new MalformedStream("an event of " + json.length() + " characters is no JSON");
        }
        throw new MalformedStream("an event of " + json.length() + " characters is no JSON object");
    }

    private static boolean isFault(JsonNode chunk) {
        var error = chunk.path("error");
        return error.isObject()
                || (error.isString() && !error.asString().isEmpty())
                || text(chunk, "object").equals("error");
    }

    private static List<CallPiece> calls(JsonNode pieces) {
        var calls = new ArrayList<CallPiece>();
        for (var piece : pieces) {
            var function = piece.path("function");
            var arguments = function.path("arguments");
            calls.add(new CallPiece(
                    piece.path("index").isInt() ? piece.path("index").asInt() : -1,
                    text(piece, "id"),
                    text(function, "name"),
                    // Some send the object itself instead of its text.
                    arguments.isObject() ? arguments.toString() : text(function, "arguments")));
        }
        return calls;
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : "";
    }
}
