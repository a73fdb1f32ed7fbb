package dev.patchbay.plugin.openaichat.history;

import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation, as both sides know it: what the caller said, what of the answers the caller heard, and which functions
 * were called. Every call has an output, so that it can be told at any time. Turns are forgotten as a whole, the oldest
 * first.
 */
public final class History {
    private final int mostTurns;
    private final int mostCharacters;
    private final Turns turns = new Turns();

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
        turns.turn(turn).said(text);
    }

    /**
     * The model begins an answer.
     *
     * @param turn to which
     * @param utterance under which it will be spoken
     */
    public void answering(String turn, String utterance) {
        turns.turn(turn).answer(utterance);
    }

    /**
     * An answer is complete.
     *
     * @param utterance which
     * @param text all its words
     * @param calls the functions that it calls
     */
    public void answered(String utterance, String text, List<Call> calls) {
        turns.find(utterance).ifPresent(answer -> {
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
        turns.find(utterance).ifPresent(answer -> answer.says(text));
    }

    /**
     * A function has answered, however late.
     *
     * @param utterance in which it was called
     * @param call which
     * @param output for the model
     * @return whether the conversation still knows of the call
     */
    public boolean returned(String utterance, Call call, String output) {
        var answer = turns.find(utterance);
        answer.ifPresent(found -> found.returned(call, output));
        return answer.isPresent();
    }

    /**
     * A turn was taken back, and all that came of it.
     *
     * @param turn which
     */
    public void forget(String turn) {
        turns.forget(turn);
    }

    /**
     * A turn was answered after another that is taken back now, and none of that answer was given: it is as if there had
     * been none.
     *
     * @param turn the later one
     * @param before the one that is taken back
     * @return whether it was later
     */
    public boolean unanswer(String turn, String before) {
        boolean later = turns.isBefore(before, turn);
        if (later) {
            turns.turn(turn).unanswered();
        }
        return later;
    }

    /** {@return the id of the last turn, if nothing was said or called in answer to it} */
    public Optional<String> unanswered() {
        return turns.unanswered();
    }

    /**
     * The server would not answer a turn: it is forgotten, with those just before it that were told together with it.
     *
     * @param turn which
     */
    public void refused(String turn) {
        turns.forgetWithUnanswered(turn);
    }

    /**
     * Forgets what is too old.
     *
     * @param answering the turn that is being answered, which is kept
     * @return how many turns
     */
    public int trim(String answering) {
        return turns.forgetOldest(answering, () -> turns.size() > mostTurns || turns.length() > mostCharacters);
    }

    /**
     * Forgets the older half, by its length.
     *
     * @param answering the turn that is being answered, which is kept
     * @return how many turns
     */
    public int halve(String answering) {
        int most = turns.length() / 2;
        return turns.forgetOldest(answering, () -> turns.length() > most);
    }

    /** {@return all of it, in order; what the caller said without getting an answer is one message with what followed} */
    public List<Message> messages() {
        var messages = new ArrayList<Message>();
        for (var turn : turns.all()) {
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
