package dev.patchbay.plugin.deepgram.service;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a JSON object that the server sent, read forgivingly: what is missing, null or of another kind is empty,
 * zero or false, because the server's messages grow and change.
 *
 * @param node the object
 */
public record Fields(JsonNode node) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads a message.
     *
     * @param message the whole of it
     * @return its members
     * @throws NotJson when it is no JSON object; the message names no part of it, which may be speech
     */
    public static Fields read(String message) throws NotJson {
        try {
            var node = MAPPER.readTree(message);
            if (node == null || !node.isObject()) {
                throw new NotJson("a message of " + message.length() + " characters is no JSON object");
            }
            return new Fields(node);
        } catch (JacksonException wrong) {
            throw new NotJson("a message of " + message.length() + " characters is no JSON");
        }
    }

    /** A message that makes no sense. */
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        NotJson(String message) {
            super(message);
        }
    }

    /**
     * The members of an object within this one.
     *
     * @param name of the member
     * @return its members; none when it is no object
     */
    public Fields in(String name) {
        return new Fields(node.path(name));
    }

    /**
     * A text.
     *
     * @param name of the member
     * @return empty when it is none
     */
    public String text(String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    /**
     * A whole number.
     *
     * @param name of the member
     * @return 0 when it is none
     */
    public long whole(String name) {
        var value = node.path(name);
        return value.isNumber() && value.canConvertToLong() ? value.asLong() : 0;
    }

    /**
     * A number.
     *
     * @param name of the member
     * @return 0 when it is none
     */
    public double number(String name) {
        var value = node.path(name);
        return value.isNumber() ? value.asDouble() : 0;
    }

    /**
     * A time that the server gives in seconds.
     *
     * @param name of the member
     * @return milliseconds, rounded; 0 when it is none
     */
    public long millis(String name) {
        return Math.round(number(name) * 1_000);
    }

    /**
     * A truth.
     *
     * @param name of the member
     * @return false when it is none
     */
    public boolean flag(String name) {
        var value = node.path(name);
        return value.isBoolean() && value.asBoolean();
    }

    /**
     * The objects of a list.
     *
     * @param name of the member
     * @return none when it is no list
     */
    public List<Fields> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Fields::new)
                .toList();
    }
}
