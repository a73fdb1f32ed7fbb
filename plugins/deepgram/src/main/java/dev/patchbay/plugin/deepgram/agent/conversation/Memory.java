package dev.patchbay.plugin.deepgram.agent.conversation;

import dev.patchbay.plugin.deepgram.agent.message.ClientMessages;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.FunctionCall;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conversation as both sides know it: what the caller said, what the caller heard, and which functions were called.
 * With it a new session goes on where a lost one was. The session's turn.
 */
public final class Memory {
    /** Turns that a new session is told of, and functions; what is older is forgotten. */
    private static final int MOST = 200;

    /** Characters that a new session is told at most, the latest. */
    private static final int MOST_CHARACTERS = 60_000;

    /** Of a function's result, whose whole the model has had once. */
    private static final int MOST_OF_RESPONSE = 4_000;

    private sealed interface Entry {}

    private record Caller(String text) implements Entry {}

    private record Agent(String text) implements Entry {}

    private record Called(FunctionCall call, String response) implements Entry {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int said;

    /** Of nothing yet. */
    public Memory() {}

    private void put(String id, Entry entry) {
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(id, entry);
    }

    /**
     * The caller said something.
     *
     * @param text the words
     * @return under which it can be forgotten
     */
    public String callerSaid(String text) {
        var id = "caller " + ++said;
        put(id, new Caller(text));
        return id;
    }

    /**
     * The agent says something, and it will be heard.
     *
     * @param utterance its id
     * @param text the next words
     */
    public void agentSays(String utterance, String text) {
        if (entries.get(utterance) instanceof Agent(String before)) {
            entries.put(utterance, new Agent(before + " " + text));
        } else {
            put(utterance, new Agent(text));
        }
    }

    /**
     * The agent was cut off.
     *
     * @param utterance its id
     * @param words that were heard; blank for none
     */
    public void heard(String utterance, String words) {
        if (words.isBlank()) {
            forget(utterance);
        } else if (entries.get(utterance) instanceof Agent(String all) && words.length() < all.length()) {
            entries.put(utterance, new Agent(words + " …"));
        }
    }

    /**
     * Something is not part of it: it was not heard, or will be said again.
     *
     * @param id of an utterance, or as {@link #callerSaid} gave it
     */
    public void forget(String id) {
        entries.remove(id);
    }

    /**
     * A function was called and has answered.
     *
     * @param call which one
     * @param response what the model was told
     */
    public void called(FunctionCall call, String response) {
        put("call " + call.id(), new Called(call, shortened(response)));
    }

    private static String shortened(String response) {
        return response.length() <= MOST_OF_RESPONSE ? response : response.substring(0, MOST_OF_RESPONSE) + " …";
    }

    /** {@return what tells a new session all this, in order} */
    public List<ObjectNode> retold() {
        return latest().stream().map(Memory::retold).toList();
    }

    private static ObjectNode retold(Entry entry) {
        return switch (entry) {
            case Caller(String text) -> ClientMessages.said(true, text);
            case Agent(String text) -> ClientMessages.said(false, text);
            case Called(FunctionCall call, String response) ->
                ClientMessages.called(call.id(), call.name(), call.arguments(), response, call.thoughtSignature());
        };
    }

    private List<Entry> latest() {
        var latest = new ArrayDeque<Entry>();
        int characters = 0;
        for (var entry : List.copyOf(entries.values()).reversed()) {
            characters += length(entry);
            if (characters > MOST_CHARACTERS) {
                break;
            }
            latest.addFirst(entry);
        }
        return List.copyOf(latest);
    }

    private static int length(Entry entry) {
        return switch (entry) {
            case Caller(String text) -> text.length();
            case Agent(String text) -> text.length();
            case Called(FunctionCall call, String response) -> call.arguments().length() + response.length();
        };
    }
}
