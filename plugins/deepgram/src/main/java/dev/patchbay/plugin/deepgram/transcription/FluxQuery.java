package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.service.Query;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** Flux's parameters, from its settings. */
final class FluxQuery {
    static final Set<String> TAKEN = Set.of(
            "model",
            "encoding",
            "sample_rate",
            "language_hint",
            "eot_threshold",
            "eager_eot_threshold",
            "eot_timeout_ms",
            "keyterm",
            "numerals",
            "profanity_filter",
            "redact",
            "mip_opt_out",
            "tag");

    private FluxQuery() {}

    static Query of(FluxConfig config, AudioFormat format) {
        var query = new Query()
                .add("model", config.model())
                .add("encoding", WireAudio.encoding(format))
                .add("sample_rate", format.sampleRate())
                .add("eot_threshold", config.eotThreshold())
                .add("eager_eot_threshold", config.eagerEotThreshold())
                .add("eot_timeout_ms", config.eotTimeoutMs())
                .add("redact", config.redact().map(what -> what.name().toLowerCase(Locale.ROOT)));
        config.languageHints().forEach(hint -> query.add("language_hint", hint));
        config.keyterms().forEach(term -> query.add("keyterm", term));
        flag(query, "numerals", config.numerals());
        flag(query, "profanity_filter", config.profanityFilter());
        flag(query, "mip_opt_out", config.mipOptOut());
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
