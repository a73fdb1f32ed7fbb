package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.time.Schedule;
import tools.jackson.databind.JsonNode;

/** Answers {@code Configure}, which takes its time; of more than two at once it will not hear. */
final class Configures {
    private static final int MOST_PENDING = 2;

    private final Line line;
    private final FluxMessages messages;
    private final Schedule schedule;
    private final int takesMs;
    private final boolean multilingual;
    private Settings settings;
    private int pending;

    Configures(FluxQuery query, FluxMessages messages, Line line, Schedule schedule, int takesMs) {
        this.line = line;
        this.messages = messages;
        this.schedule = schedule;
        this.takesMs = takesMs;
        multilingual = query.multilingual();
        settings = new Settings(query.thresholds(), query.keyterms(), query.hints());
    }

    Settings settings() {
        return settings;
    }

    void configure(JsonNode message) {
        if (pending >= MOST_PENDING) {
            line.send(messages.notConfigured(
                    "TOO_MANY_CONFIGURES", "Too many Configure messages are pending; wait for the answer to one."));
            return;
        }
        pending++;
        schedule.after(takesMs, () -> configured(message));
    }

    private void configured(JsonNode message) {
        pending--;
        try {
            settings = Change.apply(message, settings, multilingual);
            line.send(messages.configured(settings));
        } catch (Change.Mistake mistake) {
            line.send(messages.notConfigured(mistake.code(), mistake.description()));
        }
    }
}
