package dev.patchbay.emulator.deepgram.agent;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something that the agent remembers of the conversation. */
public sealed interface Remembered {
    /**
     * Words.
     *
     * @param byUser whether the user said them; else the agent
     * @param content the words; of an interrupted answer all sentences that were begun
     */
    record Said(boolean byUser, String content) implements Remembered {}

    /**
     * A function call that was answered.
     *
     * @param id of the call
     * @param name of the function
     * @param clientSide whether the client ran it
     * @param arguments JSON text
     * @param response what came out
     */
    record Called(String id, String name, boolean clientSide, String arguments, String response)
            implements Remembered {}

    /** From an item of the context, whose shape is right. */
    static List<Remembered> of(JsonNode item) throws Refusal {
        if (!item.path("type").stringValue("").equals("History")) {
            throw Refusal.unparsable("agent.context", "agent.context.messages[].type: only History is known");
        }
        if (item.has("role")) {
            Values.word(item, "agent.context.messages[]", "role", List.of("user", "assistant"));
            return List.of(new Said(
                    item.path("role").stringValue("").equals("user"),
                    item.path("content").stringValue("")));
        }
        var calls = new ArrayList<Remembered>();
        for (JsonNode call : item.path("function_calls")) {
            calls.add(new Called(
                    call.path("id").stringValue(""),
                    call.path("name").stringValue(""),
                    call.path("client_side").booleanValue(true),
                    call.path("arguments").stringValue(""),
                    call.path("response").stringValue("")));
        }
        return calls;
    }
}
