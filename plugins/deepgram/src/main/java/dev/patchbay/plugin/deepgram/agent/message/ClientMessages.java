package dev.patchbay.plugin.deepgram.agent.message;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said to the server, apart from the settings. It takes no field that it does not know, and names none when it
 * refuses a message.
 */
public final class ClientMessages {
    private ClientMessages() {}

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /**
     * The model answers this as if the caller had said it.
     *
     * @param text the words
     * @return a new message
     */
    public static ObjectNode callerSays(String text) {
        return message("InjectUserMessage").put("content", text);
    }

    /**
     * The agent says this, word for word, once it has finished what it is saying.
     *
     * @param text the words
     * @return a new message, which is refused while the caller speaks
     */
    public static ObjectNode agentSays(String text) {
        return message("InjectAgentMessage").put("message", text).put("behavior", "queue");
    }

    /**
     * What a function came to.
     *
     * @param id of the call
     * @param name of the function
     * @param content for the model
     * @param thoughtSignature as it came with the call; empty for none
     * @return a new message
     */
    public static ObjectNode functionAnswered(String id, String name, String content, String thoughtSignature) {
        var answer =
                message("FunctionCallResponse").put("id", id).put("name", name).put("content", content);
        return thoughtSignature.isEmpty() ? answer : answer.put("thought_signature", thoughtSignature);
    }

    /**
     * Of what was said before, by the caller or by the agent.
     *
     * @param caller who
     * @param text the words
     * @return an entry of the history that a new session is given
     */
    public static ObjectNode said(boolean caller, String text) {
        return message("History").put("role", caller ? "user" : "assistant").put("content", text);
    }

    /**
     * Of the functions that were called before.
     *
     * @param id of the call
     * @param name of the function
     * @param arguments a JSON object
     * @param response for the model
     * @param thoughtSignature as it came with the call; empty for none
     * @return an entry of the history that a new session is given
     */
    public static ObjectNode called(
            String id, String name, String arguments, String response, String thoughtSignature) {
        var entry = message("History");
        var call = entry.putArray("function_calls")
                .addObject()
                .put("id", id)
                .put("name", name)
                .put("client_side", true)
                .put("arguments", arguments)
                .put("response", response);
        if (!thoughtSignature.isEmpty()) {
            call.put("thought_signature", thoughtSignature);
        }
        return entry;
    }
}
