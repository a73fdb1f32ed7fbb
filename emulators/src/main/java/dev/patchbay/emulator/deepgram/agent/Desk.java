package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all parts of a session have in common: the time, the agenda, the client's faults, and the way out. */
final class Desk {
    /** More than anybody reads. */
    private static final int MOST_FAULTS = 1_000;

    final Agenda agenda = new Agenda();
    private final Line line;
    private final List<String> faults = new ArrayList<>();
    private long now;
    private boolean over;

    Desk(Line line, long now) {
        this.line = line;
        this.now = now;
    }

    /** Milliseconds of the session's clock. */
    long now() {
        return now;
    }

    /** Does what became due, each at its own time. */
    void advanceTo(long time) {
        while (agenda.nextDue() <= time) {
            now = Math.max(now, agenda.nextDue());
            agenda.runNext();
        }
        now = Math.max(now, time);
    }

    Agenda.Entry in(long ms, Runnable act) {
        return agenda.at(now + ms, act);
    }

    /** A message that has its type; the rest is the caller's. */
    static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    void send(ObjectNode message) {
        if (!over) {
            line.send(message);
        }
    }

    void send(String type) {
        send(message(type));
    }

    void audio(byte[] audio, int from, int length) {
        if (!over) {
            line.audio(audio, from, length);
        }
    }

    void error(String code, String description) {
        send(message("Error").put("code", code).put("description", description));
    }

    void warning(String code, String description) {
        send(message("Warning").put("code", code).put("description", description));
    }

    /** Every error of the service is the end of a session. */
    void fail(String code, String description) {
        error(code, description);
        line.closeWithoutStatus();
        end();
    }

    /** Notes what a client should not have done, whether or not the service minds. */
    void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    boolean over() {
        return over;
    }

    void end() {
        over = true;
        agenda.clear();
    }
}
