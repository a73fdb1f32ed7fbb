package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.service.Query;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** Nova's parameters, from its settings. What is not asked for is left out, so that the server's defaults hold. */
final class NovaQuery {
    static final Set<String> TAKEN = Set.of(
            "model",
            "language",
            "encoding",
            "sample_rate",
            "channels",
            "multichannel",
            "interim_results",
            "endpointing",
            "utterance_end_ms",
            "keyterm",
            "keywords",
            "smart_format",
            "punctuate",
            "numerals",
            "profanity_filter",
            "redact",
            "diarize",
            "mip_opt_out",
            "tag",
            "callback",
            "callback_method");

    private NovaQuery() {}

    static Query of(NovaConfig config, AudioFormat format) {
        var query = new Query()
                .add("model", config.model())
                .add("language", config.language())
                .add("encoding", WireAudio.encoding(format))
                .add("sample_rate", format.sampleRate())
                .add("channels", 1)
                .add("interim_results", true)
                .add("endpointing", config.endpointingMs());
        if (config.utteranceEndMs() > 0) {
            query.add("utterance_end_ms", config.utteranceEndMs());
        }
        flag(query, "smart_format", config.smartFormat());
        flag(query, "punctuate", config.punctuate());
        flag(query, "numerals", config.numerals());
        flag(query, "profanity_filter", config.profanityFilter());
        flag(query, "diarize", config.diarize());
        flag(query, "mip_opt_out", config.mipOptOut());
        config.redact().forEach(what -> query.add("redact", what.name().toLowerCase(Locale.ROOT)));
        config.keyterms().forEach(term -> query.add("keyterm", term));
        config.keywords().forEach(word -> query.add("keywords", word));
        config.tags().forEach(tag -> query.add("tag", tag));
        new TreeMap<>(config.extra()).forEach(query::add);
        return query;
    }

    private static void flag(Query query, String name, boolean wanted) {
        if (wanted) {
            query.add(name, true);
        }
    }
}
