package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openairealtime.conversation.Sequencer;
import dev.patchbay.plugin.openairealtime.conversation.Sequencer.Ask;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Asks the server for answers, one at a time, and for what is to happen after each. The session's turn. */
final class Answers {
    /** Stands for an answer that the server gives and has not named. */
    static final String SOMEBODY_ELSES = "?";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StageContext session;
    private final Wire wire;
    private final Sequencer sequencer = new Sequencer();
    private final Map<String, Runnable> afterwards = new HashMap<>();
    private boolean connected;
    private int asks;

    Answers(StageContext session, Wire wire) {
        this.session = session;
        this.wire = wire;
    }

    /** Something was said that calls for an answer. */
    void want() {
        want("", () -> {});
    }

    /** Something is to be said; then something is to happen. */
    void want(String instructions, Runnable then) {
        var ask = new Ask("ask_" + ++asks, instructions);
        afterwards.put(ask.id(), then);
        sequencer.want(ask);
        goOn();
    }

    private void goOn() {
        if (connected) {
            sequencer.next().ifPresent(this::ask);
        }
    }

    private void ask(Ask ask) {
        wire.send(
                ask.instructions().isEmpty()
                        ? ClientEvents.respond(ask.id())
                        : ClientEvents.respond(ask.id(), ask.instructions()));
        session.after(PATIENCE, () -> {
            if (sequencer.expired(ask.id())) {
                session.count("unanswered_asks", 1);
                then(ask);
                goOn();
            }
        });
    }

    private void then(Ask ask) {
        var then = afterwards.remove(ask.id());
        if (then != null) {
            then.run();
        }
    }

    void created(String response) {
        sequencer.created(response);
    }

    void done(String response) {
        sequencer.done(response).ifPresent(this::then);
        goOn();
    }

    /** The server refused something; whether it was a wish for an answer. */
    boolean refused(String id, String busyWith) {
        boolean ours = sequencer.refused(id, busyWith);
        if (ours && busyWith.isEmpty()) {
            afterwards.remove(id);
            goOn();
        }
        return ours;
    }

    String active() {
        return sequencer.active();
    }

    boolean busy() {
        return sequencer.busy();
    }

    void callerSpeaks() {
        sequencer.callerSpeaks();
    }

    void connected() {
        connected = true;
        goOn();
    }

    void lost() {
        connected = false;
        sequencer.lost();
    }
}
