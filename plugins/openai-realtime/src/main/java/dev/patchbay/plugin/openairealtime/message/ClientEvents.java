package dev.patchbay.plugin.openairealtime.message;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What we say, in GA, apart from audio: see {@link AppendMessage}. */
public final class ClientEvents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ClientEvents() {}

    private static ObjectNode event(String type) {
        return JSON.objectNode().put("type", type);
    }

    /**
     * Sets the session up.
     *
     * @param eventId by which a refusal is known
     * @param session the settings
     * @return the message
     */
    public static ObjectNode sessionUpdate(String eventId, ObjectNode session) {
        var event = event("session.update").put("event_id", eventId);
        event.set("session", session);
        return event;
    }

    /** {@return the message that makes an item of the audio so far} */
    public static ObjectNode commit() {
        return event("input_audio_buffer.commit");
    }

    /** {@return the message that forgets the audio so far} */
    public static ObjectNode clear() {
        return event("input_audio_buffer.clear");
    }

    /**
     * Adds words of the caller.
     *
     * @param text what was said or done
     * @return the message
     */
    public static ObjectNode callerSaid(String text) {
        return message("user", "input_text", text);
    }

    /**
     * Adds words of the agent, from an earlier session.
     *
     * @param text what the caller heard
     * @return the message
     */
    public static ObjectNode agentSaid(String text) {
        return message("assistant", "output_text", text);
    }

    private static ObjectNode message(String role, String kind, String text) {
        var event = event("conversation.item.create");
        event.putObject("item")
                .put("type", "message")
                .put("role", role)
                .putArray("content")
                .addObject()
                .put("type", kind)
                .put("text", text);
        return event;
    }

    /**
     * Adds a call of a function, from an earlier session.
     *
     * @param call its id
     * @param name of the function
     * @param arguments as the model wrote them
     * @return the message
     */
    public static ObjectNode functionCall(String call, String name, String arguments) {
        var event = event("conversation.item.create");
        event.putObject("item")
                .put("type", "function_call")
                .put("call_id", call)
                .put("name", name)
                .put("arguments", arguments);
        return event;
    }

    /**
     * Answers a call of a function.
     *
     * @param call its id
     * @param output what the model is told
     * @return the message
     */
    public static ObjectNode functionOutput(String call, String output) {
        var event = event("conversation.item.create");
        event.putObject("item")
                .put("type", "function_call_output")
                .put("call_id", call)
                .put("output", output);
        return event;
    }

    /**
     * Cuts what the model believes to have said.
     *
     * @param item the item
     * @param content which part of it
     * @param endMs how much of it was heard
     * @return the message
     */
    public static ObjectNode truncate(String item, int content, long endMs) {
        return event("conversation.item.truncate")
                .put("item_id", item)
                .put("content_index", content)
                .put("audio_end_ms", endMs);
    }

    /**
     * Takes an item back of which nothing was heard.
     *
     * @param item the item
     * @return the message
     */
    public static ObjectNode delete(String item) {
        return event("conversation.item.delete").put("item_id", item);
    }

    /**
     * Stops an answer.
     *
     * @param response which
     * @return the message
     */
    public static ObjectNode cancel(String response) {
        return event("response.cancel").put("response_id", response);
    }

    /**
     * Asks for an answer.
     *
     * @param eventId by which a refusal is known
     * @return the message
     */
    public static ObjectNode respond(String eventId) {
        return event("response.create").put("event_id", eventId);
    }

    /**
     * Asks for an answer that calls no function and is told what to say.
     *
     * @param eventId by which a refusal is known
     * @param instructions instead of the session's
     * @return the message
     */
    public static ObjectNode respond(String eventId, String instructions) {
        var event = respond(eventId);
        event.putObject("response").put("instructions", instructions).put("tool_choice", "none");
        return event;
    }
}
