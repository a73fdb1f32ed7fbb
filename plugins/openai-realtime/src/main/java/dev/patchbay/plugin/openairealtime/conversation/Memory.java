package dev.patchbay.plugin.openairealtime.conversation;

import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conversation as both sides know it: what the caller said, what the caller heard, and which functions were called.
 * With it a new session goes on where a lost one was. Audio can't be given back to the model, so it is words alone.
 */
public final class Memory {
    /** Turns that a new session is told of, and functions; what is older is forgotten. */
    private static final int MOST = 200;

    /** Characters that a new session is told at most, the latest. */
    private static final int MOST_CHARACTERS = 60_000;

    /** Of a function's result, whose whole the model has had once. */
    private static final int MOST_OF_OUTPUT = 4_000;

    private sealed interface Entry {}

    private record Caller(StringBuilder text) implements Entry {}

    private record Agent(StringBuilder text) implements Entry {}

    private record Called(String call, String name, String arguments, String output) implements Entry {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Of nothing yet. */
    public Memory() {}

    private void put(String id, Entry entry) {
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(id, entry);
    }

    /**
     * The caller speaks; the words may follow later.
     *
     * @param item of the conversation
     */
    public void callerSpeaks(String item) {
        if (!entries.containsKey(item)) {
            put(item, new Caller(new StringBuilder()));
        }
    }

    /**
     * An item is not part of it: it was taken back, or will be said again.
     *
     * @param item of the conversation
     */
    public void forget(String item) {
        entries.remove(item);
    }

    /**
     * All that the caller said in one turn.
     *
     * @param item of the conversation
     * @param text the words
     */
    public void callerSaid(String item, String text) {
        callerSpeaks(item);
        if (entries.get(item) instanceof Caller(StringBuilder words)) {
            words.setLength(0);
            words.append(text);
        }
    }

    /**
     * The agent speaks.
     *
     * @param item of the conversation
     * @param piece the next words
     */
    public void agentSays(String item, String piece) {
        if (!entries.containsKey(item)) {
            put(item, new Agent(new StringBuilder()));
        }
        if (entries.get(item) instanceof Agent(StringBuilder words)) {
            words.append(piece);
        }
    }

    /**
     * The agent was cut off. Words are not timed, so their number is taken to grow with the time, and the last one that may
     * not have been whole is left out.
     *
     * @param item of the conversation
     * @param playedMs heard, in milliseconds
     * @param receivedMs all that there was of it
     */
    public void heard(String item, long playedMs, long receivedMs) {
        if (playedMs <= 0) {
            entries.remove(item);
        } else if (playedMs < receivedMs && entries.get(item) instanceof Agent(StringBuilder words)) {
            int end = (int) (words.length() * playedMs / receivedMs);
            int space = words.lastIndexOf(" ", end);
            words.setLength(Math.max(space, 0));
            words.append(" …");
        }
    }

    /**
     * A function was called and has answered.
     *
     * @param call its id
     * @param name of the function
     * @param arguments as the model wrote them
     * @param output what the model was told
     */
    public void called(String call, String name, String arguments, String output) {
        put("call " + call, new Called(call, name, arguments, shortened(output)));
    }

    private static String shortened(String output) {
        return output.length() <= MOST_OF_OUTPUT ? output : output.substring(0, MOST_OF_OUTPUT) + " …";
    }

    /** {@return the messages that tell a new session all this, in order} */
    public List<ObjectNode> retold() {
        var messages = new ArrayList<ObjectNode>();
        for (var entry : latest()) {
            switch (entry) {
                case Caller(StringBuilder words)
                when words.isEmpty() ->
                    messages.add(ClientEvents.callerSaid("[what the caller said here is not known]"));
                case Caller(StringBuilder words) -> messages.add(ClientEvents.callerSaid(words.toString()));
                case Agent(StringBuilder words) when words.isEmpty() -> {}
                case Agent(StringBuilder words) -> messages.add(ClientEvents.agentSaid(words.toString()));
                case Called called -> {
                    messages.add(ClientEvents.functionCall(called.call(), called.name(), called.arguments()));
                    messages.add(ClientEvents.functionOutput(called.call(), called.output()));
                }
            }
        }
        return messages;
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
            case Caller(StringBuilder words) -> words.length();
            case Agent(StringBuilder words) -> words.length();
            case Called called -> called.arguments().length() + called.output().length();
        };
    }
}
