package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.hearing.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The messages of {@code /v1/listen}. */
final class ListenMessages {
    private static final double SURE = 0.99;

    private final ListenQuery query;
    private final String requestId;
    private final String modelId;

    ListenMessages(ListenQuery query, String requestId) {
        this.query = query;
        this.requestId = requestId;
        modelId = UUID.nameUUIDFromBytes(query.model().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** One of the three things that a result may be besides an interim one. */
    record Finality(boolean isFinal, boolean speechFinal, boolean fromFinalize) {
        static final Finality INTERIM = new Finality(false, false, false);
        static final Finality FINAL = new Finality(true, false, false);
        static final Finality SPEECH_FINAL = new Finality(true, true, false);
        static final Finality FINALIZED = new Finality(true, false, true);
    }

    ObjectNode results(List<Word> words, long startMs, long endMs, Finality finality) {
        var message = message("Results");
        channels(message, "channel_index");
        message.put("duration", seconds(endMs - startMs))
                .put("start", seconds(startMs))
                .put("is_final", finality.isFinal())
                .put("speech_final", finality.speechFinal())
                .put("from_finalize", finality.fromFinalize());
        var alternative = message.putObject("channel").putArray("alternatives").addObject();
        alternative.put("transcript", transcript(words)).put("confidence", words.isEmpty() ? 0 : SURE);
        boolean multi = query.language().equals("multi");
        if (multi && !words.isEmpty()) {
            alternative.putArray("languages").add("en");
        }
        var list = alternative.putArray("words");
        for (Word word : words) {
            var entry = list.addObject()
                    .put("word", word.plain())
                    .put("start", seconds(word.startMs()))
                    .put("end", seconds(word.endMs()))
                    .put("confidence", SURE);
            if (query.punctuated()) {
                entry.put("punctuated_word", word.text());
            }
            if (query.diarized()) {
                entry.put("speaker", 0);
            }
            if (multi) {
                entry.put("language", "en");
            }
        }
        metadata(message.putObject("metadata"));
        if (query.entities() && finality.isFinal()) {
            message.putArray("entities");
        }
        return message;
    }

    private String transcript(List<Word> words) {
        return query.punctuated()
                ? Word.join(words)
                : words.stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    private void metadata(ObjectNode metadata) {
        metadata.put("request_id", requestId).put("model_uuid", modelId);
        metadata.putObject("model_info")
                .put("name", "general-" + query.model())
                .put("version", "2025-01-01.0")
                .put("arch", query.model().toLowerCase(Locale.ROOT));
    }

    ObjectNode speechStarted(long ms) {
        var message = message("SpeechStarted");
        channels(message, "channel");
        return message.put("timestamp", seconds(ms));
    }

    ObjectNode utteranceEnd(long lastWordEndMs) {
        var message = message("UtteranceEnd");
        channels(message, "channel");
        return message.put("last_word_end", seconds(lastWordEndMs));
    }

    ObjectNode end(String sha256, String created, long ms) {
        return message("Metadata")
                .put("transaction_key", "deprecated")
                .put("request_id", requestId)
                .put("sha256", sha256)
                .put("created", created)
                .put("duration", seconds(ms))
                .put("channels", ms == 0 ? 0 : query.channels());
    }

    ObjectNode error(String variant, String description) {
        return message("Error")
                .put("variant", variant)
                .put("description", description)
                .put("message", description);
    }

    private void channels(ObjectNode message, String name) {
        message.putArray(name).add(0).add(query.channels());
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static double seconds(long ms) {
        return ms / 1_000.0;
    }
}
