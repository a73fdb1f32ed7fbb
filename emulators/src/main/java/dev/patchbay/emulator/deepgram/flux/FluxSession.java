package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.flux.FluxMessages.Moment;
import dev.patchbay.emulator.deepgram.hearing.Chunks;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import dev.patchbay.emulator.time.Agenda;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One socket of {@code /v2/listen}, without the socket. */
public final class FluxSession implements Session {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_PENDING = 2;

    private final FluxScript script;
    private final FluxQuery query;
    private final Line line;
    private final FluxMessages messages;
    private final @Nullable Turns turns;
    private final Agenda agenda = new Agenda();
    private final Chunks chunks = new Chunks();
    private Settings settings;
    private Agenda.@Nullable Entry idle;
    private int pending;
    private long now;
    private boolean over;

    FluxSession(FluxScript script, FluxQuery query, Opening opening, Line line) {
        this.script = script;
        this.query = query;
        this.line = line;
        now = opening.now();
        messages = new FluxMessages(opening.requestId(), query.multilingual());
        settings = new Settings(query.thresholds(), query.keyterms(), query.hints());
        var format = query.format();
        turns = format == null ? null : new Turns(script, format, () -> settings.thresholds(), this::turn);
    }

    private void turn(Moment moment) {
        line.send(messages.turn(moment, settings.hints()));
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
        var read = read(message);
        switch (read.path("type").stringValue("")) {
            case "Configure" -> configure(read);
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

    private static JsonNode read(String message) {
        try {
            return MAPPER.readTree(message);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private void configure(JsonNode message) {
        if (pending >= MOST_PENDING) {
            line.send(messages.notConfigured(
                    "TOO_MANY_CONFIGURES", "Too many Configure messages are pending; wait for the answer to one."));
            return;
        }
        pending++;
        agenda.at(now + script.configureMs(), () -> configured(message));
    }

    private void configured(JsonNode message) {
        pending--;
        try {
            settings = Change.apply(message, settings, query.multilingual());
            line.send(messages.configured(settings));
        } catch (Change.Mistake mistake) {
            line.send(messages.notConfigured(mistake.code(), mistake.description()));
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
            idle = agenda.at(
                    now + patience, () -> fail("NET-0001", "The client sent nothing for " + patience + " ms."));
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
        return agenda.nextDue();
    }

    @Override
    public void tick(long time) {
        while (agenda.nextDue() <= time) {
            now = Math.max(now, agenda.nextDue());
            agenda.runNext();
        }
        now = Math.max(now, time);
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
        agenda.clear();
    }

    /** {@return how many audio messages there were of each size, bytes} */
    public Map<Integer, Integer> chunks() {
        return chunks.bySize();
    }
}
