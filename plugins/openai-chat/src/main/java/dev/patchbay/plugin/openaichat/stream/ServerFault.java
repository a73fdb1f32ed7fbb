package dev.patchbay.plugin.openaichat.stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says is wrong. The message is the server's own, and may quote the request.
 *
 * @param type of errors
 * @param code of the error
 * @param message for people
 * @param param which part of the request; may be empty
 */
public record ServerFault(String type, String code, String message, String param) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Nothing is known. */
    public static final ServerFault UNKNOWN = new ServerFault("", "", "", "");

    /**
     * Reads the body of a refusal: {@code {"error": {…}}}, {@code {"error": "…"}}, {@code {"message": …}} or the
     * {@code detail} of FastAPI.
     *
     * @param body any text
     * @return what could be understood of it
     */
    public static ServerFault read(String body) {
        try {
            var node = MAPPER.readTree(body);
            // Some put it into a list.
            return of(node.isArray() ? node.path(0) : node);
        } catch (JacksonException page) {
            return UNKNOWN;
        }
    }

    static ServerFault of(JsonNode answer) {
        var error = answer.path("error");
        if (error.isString()) {
            return new ServerFault("", "", error.asString(), "");
        }
        var fault = error.isObject() ? error : answer;
        var message = text(fault, "message");
        return new ServerFault(
                text(fault, "type"),
                text(fault, "code"),
                message.isEmpty() ? text(fault, "detail") : message,
                text(fault, "param"));
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
