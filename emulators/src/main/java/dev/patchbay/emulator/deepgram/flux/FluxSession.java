package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.flux.FluxMessages.Moment;
import dev.patchbay.emulator.deepgram.hearing.Chunks;
import dev.patchbay.emulator.deepgram.query.ClientText;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import dev.patchbay.emulator.time.Agenda;
import dev.patchbay.emulator.time.Schedule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One socket of {@code /v2/listen}, without the socket. */
public final class FluxSession implements Session {
    private final FluxScript script;
    private final Line line;
    private final FluxMessages messages;
    private final @Nullable Turns turns;
    private final Schedule schedule;
    private final Configures configures;
    private final Chunks chunks = new Chunks();
    private Agenda.@Nullable Entry idle;
    private boolean over;

    FluxSession(FluxScript script, FluxQuery query, Opening opening, Line line) {
        this.script = script;
        this.line = line;
        schedule = new Schedule(opening.now());
        messages = new FluxMessages(opening.requestId(), query.multilingual());
        configures = new Configures(query, messages, line, schedule, script.configureMs());
        var format = query.format();
        turns = format == null
                ? null
                : new Turns(script, format, () -> configures.settings().thresholds(), this::turn);
    }

    private void turn(Moment moment) {
        line.send(messages.turn(moment, configures.settings().hints()));
    }

    @Override
    public void open() {
        line.send(messages.connected());
        alive();
    }

    @Override
    public void text(String message, long now) {
        tick(now);
        if (over) {
            return;
        }
        alive();
        var read = ClientText.read(message);
        switch (read.type()) {
            case "Configure" -> configures.configure(read.json());
            case "ForceEndTurn" -> {
                if (turns == null || !turns.force()) {
                    warning("FORCE_END_TURN_NO_ACTIVE_TURN", "ForceEndTurn was received while no turn was active.");
                }
            }
            case "CloseStream" -> {
                if (turns != null) {
                    turns.finish();
                }
                close();
            }
            case String other ->
                fail(
                        "UNPARSABLE_CLIENT_MESSAGE",
                        "unknown type '" + other + "'; known are Configure, ForceEndTurn, CloseStream");
        }
    }

    @Override
    public void binary(byte[] audio, long now) {
        tick(now);
        if (over) {
            return;
        }
        alive();
        chunks.add(audio.length);
        if (turns == null) {
            fail("DATA-0000", "The emulator decodes raw audio alone; give encoding and sample_rate.");
        } else {
            turns.hear(audio);
        }
    }

    private void alive() {
        if (idle != null) {
            idle.crossOut();
        }
        var patience = script.idleMs();
        if (patience != null) {
            idle = schedule.after(patience, () -> fail("NET-0001", "The client sent nothing for " + patience + " ms."));
        }
    }

    private void fail(String code, String description) {
        error(code, description);
        close();
    }

    private void close() {
        end();
        line.closeWithoutStatus();
    }

    @Override
    public long nextDue() {
        return schedule.nextDue();
    }

    @Override
    public void tick(long now) {
        schedule.advanceTo(now);
    }

    @Override
    public void error(String code, String description) {
        line.send(messages.error(code, description));
    }

    @Override
    public void warning(String code, String description) {
        line.send(messages.warning(code, description));
    }

    @Override
    public void end() {
        over = true;
        schedule.clear();
    }

    /** {@return how many audio messages there were of each size, bytes} */
    public Map<Integer, Integer> chunks() {
        return chunks.bySize();
    }
}
