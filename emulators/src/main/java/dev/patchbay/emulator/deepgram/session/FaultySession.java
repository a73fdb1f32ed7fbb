package dev.patchbay.emulator.deepgram.session;

import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Any session, with the faults that a scenario has for its connection. */
public final class FaultySession implements Session {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FaultyLine line;
    private final Session session;
    private final Agenda agenda = new Agenda();
    private final List<Fault> waiting;
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, Integer> came = new HashMap<>();
    private final long start;

    /**
     * Wraps a session.
     *
     * @param faults those of this connection
     * @param service makes the session
     * @param opening what it begins with
     * @param line to the client
     * @throws Declined as the service does
     */
    public FaultySession(List<Fault> faults, Service service, Opening opening, Line line) throws Declined {
        waiting = new ArrayList<>(faults);
        start = opening.now();
        this.line = new FaultyLine(line, this);
        session = service.open(opening, this.line);
    }

    /** {@return the session proper} */
    public Session plain() {
        return session;
    }

    @Override
    public void open() {
        for (Fault fault : waiting) {
            if (fault.at() instanceof Fault.After(int ms)) {
                agenda.at(start + ms, () -> act(fault.act()));
            }
        }
        session.open();
    }

    @Override
    public void text(String message, long now) {
        tick(now);
        happened(came, type(message), true);
        session.text(message, now);
    }

    @Override
    public void binary(byte[] audio, long now) {
        tick(now);
        happened(came, Fault.AUDIO, true);
        session.binary(audio, now);
    }

    private String type(String message) {
        // Most scenarios have no faults, and need not know.
        if (waiting.isEmpty()) {
            return "";
        }
        try {
            return MAPPER.readTree(message).path("type").stringValue("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    void sending(String type) {
        happened(sent, type, false);
    }

    private void happened(Map<String, Integer> counts, String type, boolean byClient) {
        if (waiting.isEmpty()) {
            return;
        }
        int all = counts.merge("", 1, Integer::sum);
        int ofType = type.isEmpty() ? 0 : counts.merge(type, 1, Integer::sum);
        for (Fault fault : List.copyOf(waiting)) {
            if (fault.at() instanceof Fault.AtMessage at
                    && at.byClient() == byClient
                    && at.number() == (at.type() == null ? all : type.equals(at.type()) ? ofType : -1)) {
                waiting.remove(fault);
                act(fault.act());
            }
        }
    }

    private void act(Fault.Act act) {
        switch (act) {
            case Fault.Drop drop -> line.reset();
            case Fault.Close(@Nullable Integer code, String reason) -> {
                if (code == null) {
                    line.closeWithoutStatus();
                } else {
                    line.close(code, reason);
                }
            }
            case Fault.Stall stall -> line.stall();
            case Fault.Send(var what) -> line.raw("(garbage) " + what, Nonsense.of(what));
            case Fault.Half half -> line.halfNext();
            case Fault.Warn(String code, String description) -> session.warning(code, description);
            case Fault.Fail(String code, String description, boolean closes) -> {
                session.error(code, description);
                if (closes) {
                    line.closeWithoutStatus();
                }
            }
        }
    }

    @Override
    public long nextDue() {
        return Math.min(agenda.nextDue(), session.nextDue());
    }

    @Override
    public void tick(long now) {
        while (agenda.nextDue() <= now) {
            session.tick(agenda.nextDue());
            agenda.runNext();
        }
        session.tick(now);
    }

    @Override
    public void error(String code, String description) {
        session.error(code, description);
    }

    @Override
    public void warning(String code, String description) {
        session.warning(code, description);
    }

    @Override
    public void end() {
        waiting.clear();
        agenda.clear();
        session.end();
    }
}
