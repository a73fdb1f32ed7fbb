package dev.patchbay.runtime.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands the caller's turns to the language model, where the pipeline has one: at their end, or as soon as their end is
 * expected, and then holds the answer back until it is sure.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #early} and {@link #when}.
 */
final class Answering {
    private final Session session;
    private final Optional<String> model;
    private volatile @Nullable EarlyAnswer early;
    private int turns;

    /** @param model the stage that gets the turns; empty for none */
    Answering(Session session, Optional<String> model) {
        this.session = session;
        this.model = model;
    }

    /** The provider expects that the caller has finished, with these words so far. */
    void expected(String words) {
        if (model.isPresent() && !words.isBlank()) {
            forget();
            var answer = new EarlyAnswer(nextTurn(), words);
            early = answer;
            ask(answer.turn(), words);
        }
    }

    /** The caller goes on speaking, or what was expected did not come. */
    void forget() {
        var answer = early;
        if (answer != null) {
            early = null;
            answer.forget();
            session.utterances().cancelWritten();
            session.meters().earlyAnswer(false);
            model.ifPresent(name -> session.stages().text(name, stage -> stage.retract(answer.turn())));
        }
    }

    /** The caller's turn is over, and these are its words. */
    void ended(String words) {
        var answer = early;
        if (answer != null && answer.answers(words)) {
            early = null;
            session.meters().earlyAnswer(true);
            answer.meant();
        } else {
            forget();
            ask(nextTurn(), words);
        }
    }

    private String nextTurn() {
        return "turn-" + ++turns;
    }

    private void ask(String turn, String words) {
        model.ifPresent(name -> session.stages().text(name, stage -> stage.process(turn, words, true)));
    }

    /** Whether there is a language model, which may be thinking of an answer while nothing is heard of it. */
    boolean possible() {
        return model.isPresent();
    }

    /** The answer that is held back at the moment. Any thread. */
    Optional<EarlyAnswer> early() {
        return Optional.ofNullable(early);
    }

    /** Runs in the session's turn what an answer consists of, when it is time for it. Any thread. */
    void when(Optional<EarlyAnswer> answer, Runnable happens, Runnable never) {
        session.execute(() -> answer.ifPresentOrElse(held -> add(held, happens, never), happens));
    }

    /** A part of an answer that needs no substitute. Any thread. */
    void when(Optional<EarlyAnswer> answer, Runnable happens) {
        when(answer, happens, () -> {});
    }

    private void add(EarlyAnswer answer, Runnable happens, Runnable never) {
        if (!answer.add(happens, never)) {
            forget();
        }
    }
}
