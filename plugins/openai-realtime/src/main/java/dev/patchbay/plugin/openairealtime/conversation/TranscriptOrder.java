package dev.patchbay.plugin.openairealtime.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the words of both sides in the order of the conversation. The server writes the caller's words down beside
 * answering them, so they often arrive after the answer has begun: the agent's words wait for them, a while.
 */
public final class TranscriptOrder {
    /** More items open at once are a server that forgets to finish them. */
    private static final int MOST = 32;

    /** Hears the words, in order. */
    public interface Sink {
        /**
         * Words of the caller.
         *
         * @param text what is known so far, or all of it
         * @param last whether that is all
         */
        void caller(String text, boolean last);

        /**
         * Words of the agent.
         *
         * @param item of the conversation
         * @param content which part of it
         * @param text the next piece
         */
        void agent(String item, int content, String text);
    }

    private static final class Item {
        final boolean caller;
        final List<Runnable> held = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        boolean over;

        Item(boolean caller) {
            this.caller = caller;
        }
    }

    private final Map<String, Item> open = new LinkedHashMap<>();
    private final Sink sink;

    /**
     * Nothing was said yet.
     *
     * @param sink hears the words
     */
    public TranscriptOrder(Sink sink) {
        this.sink = sink;
    }

    /**
     * The caller speaks or has spoken, and the words will follow.
     *
     * @param item of the conversation
     */
    public void expectCaller(String item) {
        open(item, true);
    }

    private Item open(String id, boolean caller) {
        if (open.size() == MOST) {
            over(open.keySet().iterator().next());
        }
        return open.computeIfAbsent(id, key -> new Item(caller));
    }

    /**
     * Words of the caller.
     *
     * @param id of the item
     * @param text the next piece, or all
     * @param last whether that is all
     */
    public void caller(String id, String text, boolean last) {
        var item = open(id, true);
        if (last) {
            item.text.setLength(0);
        }
        var soFar = item.text.append(text).toString();
        say(id, item, () -> sink.caller(soFar, last));
        if (last) {
            over(id);
        }
    }

    /**
     * Words of the agent.
     *
     * @param id of the item
     * @param content which part of it
     * @param text the next piece
     */
    public void agent(String id, int content, String text) {
        say(id, open(id, false), () -> sink.agent(id, content, text));
    }

    private void say(String id, Item item, Runnable words) {
        if (first(id)) {
            words.run();
        } else {
            item.held.add(words);
        }
    }

    private boolean first(String id) {
        return open.keySet().iterator().next().equals(id);
    }

    /**
     * There will be no more words of an item, or they are no longer waited for.
     *
     * @param id of the item
     */
    public void over(String id) {
        var item = open.get(id);
        if (item != null) {
            item.over = true;
            goOn();
        }
    }

    /**
     * There will be no more words of the agent for now, whatever is open.
     */
    public void agentOver() {
        open.values().stream().filter(item -> !item.caller).forEach(item -> item.over = true);
        goOn();
    }

    private void goOn() {
        while (!open.isEmpty()) {
            var first = open.entrySet().iterator().next();
            first.getValue().held.forEach(Runnable::run);
            first.getValue().held.clear();
            if (!first.getValue().over) {
                return;
            }
            open.remove(first.getKey());
        }
    }
}
