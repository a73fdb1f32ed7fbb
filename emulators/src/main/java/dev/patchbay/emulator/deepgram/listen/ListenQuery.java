package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of {@code /v1/listen}, as far as the emulator acts upon it.
 *
 * @param model such as {@code nova-3}
 * @param language such as {@code en} or {@code multi}
 * @param format of the audio, one channel of it; null for a container
 * @param channels in the audio
 * @param interimResults whether words are told while they are spoken
 * @param endpointingMs how much silence ends speech, ms; null for none
 * @param utteranceEndMs how long a gap between words must be, ms; null for no matter
 * @param vadEvents whether the beginning of speech is told
 * @param punctuated whether words have punctuation and capitals
 * @param diarized whether words have speakers
 * @param entities whether results have entities
 */
record ListenQuery(
        String model,
        String language,
        @Nullable SampleFormat format,
        int channels,
        boolean interimResults,
        @Nullable Integer endpointingMs,
        @Nullable Integer utteranceEndMs,
        boolean vadEvents,
        boolean punctuated,
        boolean diarized,
        boolean entities) {
    private static final String[] ENCODINGS = {
        "linear16", "linear32", "flac", "alaw", "mulaw", "amr-nb", "amr-wb", "opus", "ogg-opus", "speex", "g729"
    };
    private static final List<String> FREE_TEXT =
            List.of("search", "replace", "extra", "tag", "callback", "version", "diarize_model");

    static ListenQuery parse(Query query, boolean tolerant) throws Declined {
        String model = query.text("model", "base-general");
        String language = query.text("language", "en");
        vocabulary(query, model);
        unheeded(query);
        boolean smart = query.flag("smart_format", false);
        boolean punctuated = query.flag("punctuate", false) || smart;
        var parsed = new ListenQuery(
                model,
                language,
                format(query),
                query.whole("channels", 1, 1, 20),
                query.flag("interim_results", false),
                endpointing(query),
                query.has("utterance_end_ms") ? query.whole("utterance_end_ms", 0, 1, 60_000) : null,
                query.flag("vad_events", false),
                punctuated,
                query.flag("diarize", false) || query.has("diarize_model"),
                query.flag("detect_entities", false));
        if (!tolerant) {
            query.nothingElse();
        }
        return parsed;
    }

    private static void vocabulary(Query query, String model) throws Declined {
        boolean nova3 = model.startsWith("nova-3");
        if (model.startsWith("flux")) {
            throw Query.refused("model=" + model + " is not served by /v1/listen; connect to /v2/listen");
        }
        if (!query.all("keywords").isEmpty() && nova3) {
            throw Query.refused("keywords are not supported by model " + model + "; use keyterm");
        }
        if (!query.all("keyterm").isEmpty() && !nova3) {
            throw Query.refused("keyterm is not supported by model " + model + "; use keywords or nova-3");
        }
    }

    /** Checked like all others, although nothing comes of them here. */
    private static void unheeded(Query query) throws Declined {
        for (String name : FREE_TEXT) {
            for (String value : query.all(name)) {
                if (value.isEmpty()) {
                    throw Query.refused(name + " is empty; give it a value or leave it out");
                }
            }
        }
        for (String name : List.of(
                "multichannel",
                "numerals",
                "profanity_filter",
                "dictation",
                "mip_opt_out",
                "filler_words",
                "no_delay")) {
            query.flag(name, false);
        }
        query.choice("callback_method", "POST", "POST", "GET", "PUT", "DELETE");
        for (String value : query.all("redact")) {
            if (!List.of("true", "false", "pci", "numbers", "aggressive_numbers", "ssn")
                    .contains(value)) {
                throw Query.refused("redact=" + value
                        + " is not allowed; expected one of true, false, pci, numbers, aggressive_numbers, ssn");
            }
        }
    }

    private static @Nullable SampleFormat format(Query query) throws Declined {
        if (!query.has("encoding")) {
            if (query.has("sample_rate")) {
                throw Query.refused("sample_rate without encoding; raw audio needs both, a container neither");
            }
            return null;
        }
        String encoding = query.choice("encoding", "", ENCODINGS);
        if (!query.has("sample_rate")) {
            throw Query.refused("encoding=" + encoding + " without sample_rate; raw audio needs both");
        }
        int rate = query.whole("sample_rate", 0, 4_000, 192_000);
        return switch (encoding) {
            case "linear16" -> new SampleFormat(Encoding.PCM16, rate);
            case "mulaw" -> new SampleFormat(Encoding.ULAW, rate);
            case "alaw" -> new SampleFormat(Encoding.ALAW, rate);
            default ->
                throw Query.refused("encoding=" + encoding
                        + " is one of the service's that the emulator does not decode; use linear16, mulaw or alaw");
        };
    }

    private static @Nullable Integer endpointing(Query query) throws Declined {
        return query.text("endpointing", "10").equals("false") ? null : query.whole("endpointing", 10, 0, 600_000);
    }
}
