package dev.patchbay.plugin.httptool;

import dev.patchbay.api.tool.ToolResult;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param text as much of its body as was read
 * @param cut whether there was more
 * @param location where to go instead; empty for nowhere
 */
record Reply(int status, String text, boolean cut, Optional<String> location) {
    /** How much of an error page a model needs to see. */
    private static final int EXCERPT = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether it only says where the answer is. */
    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> location.isPresent();
            default -> false;
        };
    }

    /**
     * What the model is told.
     *
     * @param limit how many bytes were to be read
     */
    ToolResult result(int limit) {
        if (isRedirect()) {
            return new ToolResult.Failure(
                    "HTTP " + status + ": the service points to another address, which this tool" + " does not follow");
        }
        if (!isSuccess()) {
            var excerpt = text.strip();
            return new ToolResult.Failure("HTTP " + status
                    + (excerpt.isEmpty() ? "" : ": " + excerpt.substring(0, Math.min(EXCERPT, excerpt.length()))));
        }
        if (cut) {
            return new ToolResult.Failure("the answer has more than " + limit + " bytes, the limit: ask for less");
        }
        if (text.isBlank()) {
            return new ToolResult.Success("{\"status\":" + status + "}");
        }
        return new ToolResult.Success(isJson(text) ? text : JSON.writeValueAsString(text));
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException other) {
            return false;
        }
    }
}
