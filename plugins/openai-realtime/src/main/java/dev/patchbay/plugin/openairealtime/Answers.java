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

    /** What follows an answer. */
    @FunctionalInterface
    interface Then {
        /** The answer was given; or it was cancelled, refused or given up. */
        void go(boolean given);
    }

    private final StageContext session;
    private final Wire wire;
    private final Sequencer sequencer = new Sequencer();
    private final Map<String, Then> afterwards = new HashMap<>();
    private @Nullable Timer patience;
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
        want(ask("", false));
    }

    /** Something is to be said, unless the caller speaks first. */
    void want(String instructions) {
        want(ask(instructions, false));
    }

    /** Something is to be said whatever happens, and something else follows. */
    void want(String instructions, Then then) {
        var ask = ask(instructions, true);
        afterwards.put(ask.id(), then);
        want(ask);
    }

    private Ask ask(String instructions, boolean lasting) {
        return new Ask("ask_" + ++asks, instructions, lasting);
    }

    private void want(Ask ask) {
        sequencer.want(ask).ifPresent(this::giveUp);
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
                giveUp(ask);
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

    private void giveUp(Ask ask) {
        then(ask, false);
    }

    private void then(Ask ask, boolean given) {
        var then = afterwards.remove(ask.id());
        if (then != null) {
            then.go(given);
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

    /** An answer is over; completed or cancelled. */
    void done(String response, boolean completed) {
        failures = 0;
        sequencer.done(response).ifPresent(ask -> then(ask, completed));
        goOn();
    }

    /** An answer failed. It is asked for again, a few times, because otherwise the caller hears nothing. */
    void failed(String response) {
        var ask = sequencer.done(response).orElseGet(() -> ask("", false));
        if (++failures > MOST_RETRIES) {
            giveUp(ask);
            goOn();
            return;
        }
        session.after(RETRY.multipliedBy(failures), () -> want(ask));
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
            giveUp(ask.get());
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
        giveUp(sequencer.callerSpeaks());
    }

    /** The caller has spoken; whether the server answers that by itself. */
    void callerSpoke(boolean answered) {
        giveUp(sequencer.callerSpoke(answered));
        goOn();
    }

    private void giveUp(List<Ask> given) {
        given.forEach(this::giveUp);
    }

    void connected() {
        connected = true;
        goOn();
    }

    /** The connection is gone; whether the caller has heard something of the answer under way. */
    void lost(boolean spoke) {
        connected = false;
        stopWaiting();
        sequencer.lost(spoke).ifPresent(ask -> then(ask, true));
    }
}
