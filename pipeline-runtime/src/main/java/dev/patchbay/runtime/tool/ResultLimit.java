package dev.patchbay.runtime.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.patchbay.api.tool.ToolResult;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model can be told: JSON that is JSON, and no more of it than a model should read.
 *
 * @param bytes the largest result, in UTF-8
 */
record ResultLimit(int bytes) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a model is told in place of a result that it can't be told; empty for a good one. */
    Optional<ToolResult.Failure> fault(String tool, ToolResult result) {
        return switch (result) {
            case ToolResult.Success(String json) ->
                tooLarge(tool, json).or(() -> isJson(json) ? Optional.empty() : Optional.of(notJson(tool)));
            case ToolResult.Failure(String message) -> tooLarge(tool, message);
            case ToolResult.TimedOut _ -> Optional.empty();
        };
    }

    private Optional<ToolResult.Failure> tooLarge(String tool, String text) {
        int length = text.getBytes(UTF_8).length;
        return length <= bytes
                ? Optional.empty()
                : Optional.of(new ToolResult.Failure("the result of " + tool + " has " + length
                        + " bytes, the limit is " + bytes + ": ask for less"));
    }

    private static ToolResult.Failure notJson(String tool) {
        return new ToolResult.Failure("the result of " + tool + " is no JSON value; this is a fault of the tool, and "
                + "calling it again won't help");
    }

    /** Whether a text is one JSON value and nothing else. */
    static boolean isJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
