package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.hearing.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The messages of {@code /v2/listen}, which are numbered through. */
final class FluxMessages {
    private static final double SURE = 0.97;

    private final String requestId;
    private final boolean multilingual;
    private long sequence;

    FluxMessages(String requestId, boolean multilingual) {
        this.requestId = requestId;
        this.multilingual = multilingual;
    }

    /** What is said of a turn at a moment. */
    record Moment(
            String event,
            int turn,
            long startMs,
            long endMs,
            List<Word> words,
            double confidence,
            @Nullable String trigger) {}

    ObjectNode connected() {
        return message("Connected").put("request_id", requestId).put("sequence_id", sequence++);
    }

    ObjectNode turn(Moment moment, List<String> hints) {
        var message = message("TurnInfo")
                .put("request_id", requestId)
                .put("sequence_id", sequence++)
                .put("event", moment.event())
                .put("turn_index", moment.turn())
                .put("audio_window_start", seconds(moment.startMs()))
                .put("audio_window_end", seconds(moment.endMs()))
                .put("transcript", Word.join(moment.words()));
        var words = message.putArray("words");
        for (Word word : moment.words()) {
            words.addObject()
                    .put("word", word.text())
                    .put("confidence", SURE)
                    .put("start", seconds(word.startMs()))
                    .put("end", seconds(word.endMs()));
        }
        message.put("end_of_turn_confidence", Math.round(moment.confidence() * 10_000) / 10_000.0);
        if (moment.trigger() != null) {
            message.put("trigger", moment.trigger());
        }
        if (multilingual && !moment.words().isEmpty()) {
            message.putArray("languages").add(hints.isEmpty() ? "en" : hints.getFirst());
        }
        if (!hints.isEmpty()) {
            var hinted = message.putArray("languages_hinted");
            hints.forEach(hinted::add);
        }
        return message;
    }

    ObjectNode configured(Settings settings) {
        var message = message("ConfigureSuccess").put("request_id", requestId).put("sequence_id", sequence++);
        var thresholds = message.putObject("thresholds")
                .put("eot_threshold", settings.thresholds().end())
                .put("eot_timeout_ms", settings.thresholds().timeoutMs());
        if (settings.thresholds().eager() != null) {
            thresholds.put("eager_eot_threshold", settings.thresholds().eager());
        }
        var keyterms = message.putArray("keyterms");
        settings.keyterms().forEach(keyterms::add);
        if (multilingual) {
            var hints = message.putArray("language_hints");
            settings.hints().forEach(hints::add);
        }
        return message;
    }

    ObjectNode notConfigured(String code, String description) {
        return message("ConfigureFailure")
                .put("request_id", requestId)
                .put("sequence_id", sequence++)
                .put("code", code)
                .put("description", description);
    }

    ObjectNode warning(String code, String description) {
        return message("Warning")
                .put("sequence_id", sequence++)
                .put("code", code)
                .put("description", description);
    }

    ObjectNode error(String code, String description) {
        return message("Error").put("sequence_id", sequence++).put("code", code).put("description", description);
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static double seconds(long ms) {
        return ms / 1_000.0;
    }
}
