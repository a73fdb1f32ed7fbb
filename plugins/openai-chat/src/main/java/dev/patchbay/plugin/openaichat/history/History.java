package dev.patchbay.plugin.openaichat.history;

import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation, as both sides know it: what the caller said, what of the answers the caller heard, and which functions
 * were called. Every call has an output, so that it can be told at any time. Turns are forgotten as a whole, the oldest
 * first.
 */
public final class History {
    private final int mostTurns;
    private final int mostCharacters;
    private final Map<String, Turn> turns = new LinkedHashMap<>();

    /**
     * Of a call that begins.
     *
     * @param mostTurns that are kept, at least 1
     * @param mostCharacters that are kept in all; the last turn is kept though it be longer
     */
    public History(int mostTurns, int mostCharacters) {
        this.mostTurns = mostTurns;
        this.mostCharacters = mostCharacters;
    }

    /**
     * The caller says something, or does something that stands for it.
     *
     * @param turn its id; a new one begins a turn
     * @param text the next words
     */
    public void said(String turn, String text) {
        turns.computeIfAbsent(turn, key -> new Turn()).said(text);
    }

    /**
     * The model begins an answer.
     *
     * @param turn to which
     * @param utterance under which it will be spoken
     */
    public void answering(String turn, String utterance) {
        turns.computeIfAbsent(turn, key -> new Turn()).answer(utterance);
    }

    /**
     * An answer is complete.
     *
     * @param utterance which
     * @param text all its words
     * @param calls the functions that it calls
     */
    public void answered(String utterance, String text, List<Call> calls) {
        find(utterance).ifPresent(answer -> {
            answer.says(text);
            answer.calls(calls);
        });
    }

    /**
     * The caller cut an answer off.
     *
     * @param utterance which
     * @param text the words that were heard; may be empty
     */
    public void heard(String utterance, String text) {
        find(utterance).ifPresent(answer -> answer.says(text));
    }

    /**
     * A function has answered, however late.
     *
     * @param utterance in which it was called
     * @param call which
     * @param output for the model
     */
    public void returned(String utterance, Call call, String output) {
        find(utterance).ifPresent(answer -> answer.returned(call, output));
    }

    private Optional<Answered> find(String utterance) {
        return turns.values().stream()
                .flatMap(turn -> turn.find(utterance).stream())
                .findFirst();
    }

    /**
     * A turn was taken back, and all that came of it.
     *
     * @param turn which
     */
    public void forget(String turn) {
        turns.remove(turn);
    }

    /**
     * Forgets what is too old.
     *
     * @return how many turns
     */
    public int trim() {
        int before = turns.size();
        while (turns.size() > 1 && (turns.size() > mostTurns || length() > mostCharacters)) {
            turns.remove(turns.keySet().iterator().next());
        }
        return before - turns.size();
    }

    private int length() {
        return turns.values().stream().mapToInt(Turn::length).sum();
    }

    /** {@return all of it, in order; what the caller said without getting an answer is one message with what followed} */
    public List<Message> messages() {
        var messages = new ArrayList<Message>();
        for (var turn : turns.values()) {
            var words = turn.caller();
            if (!words.isEmpty()) {
                var before = !messages.isEmpty() && messages.getLast() instanceof Message.Caller(String said)
                        ? said + "\n"
                        : "";
                if (!before.isEmpty()) {
                    messages.removeLast();
                }
                messages.add(new Message.Caller(before + words));
            }
            messages.addAll(turn.messages());
        }
        return List.copyOf(messages);
    }
}
