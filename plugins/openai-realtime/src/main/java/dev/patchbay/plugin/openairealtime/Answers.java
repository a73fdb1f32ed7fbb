package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.openairealtime.conversation.Sequencer;
import dev.patchbay.plugin.openairealtime.conversation.Sequencer.Ask;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the server for answers, one at a time, and for what is to happen after each. The session's turn. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_RETRIES = 2;
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** What became of a wish. */
    enum Outcome {
        /** It was answered. */
        GIVEN,
        /** The caller spoke, so it was not, or not to the end. */
        CUT,
        /** The server would not. */
        IMPOSSIBLE
    }

    /** What follows an answer. */
    @FunctionalInterface
    interface Then {
        /** It is over, or will never be. */
        void go(Outcome outcome);
    }

    private final StageContext session;
    private final Wire wire;
    private final Sequencer sequencer = new Sequencer();
    private final Map<String, Then> afterwards = new HashMap<>();
    private @Nullable Timer patience;
    private @Nullable Timer retry;
    private @Nullable Ask retried;
    private boolean connected;
    private boolean unwanted;
    private int failures;
    private int asks;

    Answers(StageContext session, Wire wire) {
        this.session = session;
        this.wire = wire;
    }

    /** Something was said that calls for an answer. */
    void want() {
        want(ask(""));
    }

    /** Something is to be said, unless the caller speaks first. */
    void want(String instructions) {
        want(ask(instructions));
    }

    /** The same, and something else follows. */
    void want(String instructions, Then then) {
        var ask = ask(instructions);
        afterwards.put(ask.id(), then);
        want(ask);
    }

    private Ask ask(String instructions) {
        return new Ask("ask_" + ++asks, instructions);
    }

    private void want(Ask ask) {
        sequencer.want(ask).ifPresent(oldest -> then(oldest, Outcome.IMPOSSIBLE));
        goOn();
    }

    private void goOn() {
        if (connected) {
            sequencer.next().ifPresent(this::send);
        }
    }

    private void send(Ask ask) {
        unwanted = false;
        wire.send(
                ask.instructions().isEmpty()
                        ? ClientEvents.respond(ask.id())
                        : ClientEvents.respond(ask.id(), ask.instructions()));
        patience(() -> {
            if (sequencer.expired(ask.id())) {
                session.count("unanswered_asks", 1);
                then(ask, Outcome.IMPOSSIBLE);
            }
            goOn();
        });
    }

    private void patience(Runnable task) {
        stopWaiting();
        patience = session.after(PATIENCE, task);
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    private void then(Ask ask, Outcome outcome) {
        var then = afterwards.remove(ask.id());
        if (then != null) {
            then.go(outcome);
        }
    }

    /** An answer begins; whether nobody wants it any more. */
    boolean created(String response) {
        stopWaiting();
        sequencer.created(response);
        boolean late = unwanted;
        unwanted = false;
        return late;
    }

    /** An answer is over, given or cut. */
    void done(String response, Outcome outcome) {
        failures = 0;
        sequencer.done(response).ifPresent(ask -> then(ask, outcome));
        goOn();
    }

    /** An answer failed. It is asked for again, a few times, because otherwise the caller hears nothing. */
    void failed(String response) {
        var ask = sequencer.done(response).orElseGet(() -> ask(""));
        if (++failures > MOST_RETRIES) {
            then(ask, Outcome.IMPOSSIBLE);
            goOn();
            return;
        }
        stopRetrying();
        retried = ask;
        retry = session.after(RETRY.multipliedBy(failures), () -> {
            retried = null;
            want(ask);
        });
    }

    private void stopRetrying() {
        if (retry != null) {
            retry.cancel();
        }
        if (retried != null) {
            then(retried, Outcome.CUT);
            retried = null;
        }
    }

    /** The server refused something; whether it was a wish for an answer. */
    boolean refused(String id, boolean busy) {
        var ask = sequencer.refused(id, busy);
        if (ask.isPresent() && busy) {
            patience(() -> {
                sequencer.forgetUnnamed();
                goOn();
            });
        } else if (ask.isPresent()) {
            stopWaiting();
            then(ask.get(), Outcome.IMPOSSIBLE);
            goOn();
        }
        return ask.isPresent();
    }

    /** The answer that was asked for and has not begun is no longer wanted. */
    void unwanted() {
        unwanted = sequencer.busy() && sequencer.active().isEmpty();
    }

    String active() {
        return sequencer.active();
    }

    boolean busy() {
        return sequencer.busy();
    }

    /** The caller speaks: nothing is said into it. */
    void callerSpeaks() {
        stopRetrying();
        cut(sequencer.callerSpeaks());
    }

    /** The caller has spoken; whether the server answers that by itself. */
    void callerSpoke(boolean answered) {
        cut(sequencer.callerSpoke(answered));
        goOn();
    }

    private void cut(List<Ask> given) {
        given.forEach(ask -> then(ask, Outcome.CUT));
    }

    void connected() {
        connected = true;
        goOn();
    }

    /** The connection is gone; whether the caller has heard something of the answer under way, and to its end or not. */
    void lost(boolean spoke, Outcome outcome) {
        connected = false;
        stopWaiting();
        sequencer.lost(spoke).ifPresent(ask -> then(ask, outcome));
    }
}
