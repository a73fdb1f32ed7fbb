package dev.patchbay.emulator.deepgram.query;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text message of a client, which may be anything.
 *
 * @param type its {@code type}; empty when it has none, or is no JSON
 * @param json the message; an empty object when it is no JSON
 */
public record ClientText(String type, JsonNode json) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads a message.
     *
     * @param message as it came
     * @return what it is
     */
    public static ClientText read(String message) {
        try {
            var json = MAPPER.readTree(message);
            return new ClientText(json.path("type").stringValue(""), json);
        } catch (JacksonException noJson) {
            return new ClientText("", MAPPER.createObjectNode());
        }
    }
}
