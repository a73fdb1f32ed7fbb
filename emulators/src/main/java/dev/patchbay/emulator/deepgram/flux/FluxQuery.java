package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of {@code /v2/listen}.
 *
 * @param multilingual whether the model knows languages
 * @param format of the audio; null for a container
 * @param thresholds when turns are over
 * @param keyterms words to listen for
 * @param hints languages to expect
 */
record FluxQuery(
        boolean multilingual,
        @Nullable SampleFormat format,
        Thresholds thresholds,
        List<String> keyterms,
        List<String> hints) {
    static final int MOST_KEYTERMS = 100;
    static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "hi", "ru", "pt", "ja", "it", "nl");

    private static final List<Integer> RATES = List.of(8_000, 16_000, 24_000, 44_100, 48_000);

    static FluxQuery parse(Query query, boolean tolerant) throws Declined {
        if (!query.has("model")) {
            throw Query.refused("model is missing; give flux-general-en or flux-general-multi");
        }
        boolean multilingual = query.choice("model", "", "flux-general-en", "flux-general-multi")
                .equals("flux-general-multi");
        query.flag("profanity_filter", false);
        query.flag("numerals", false);
        query.flag("mip_opt_out", false);
        query.choice("redact", "", "numbers", "aggressive_numbers");
        query.all("tag");
        var parsed = new FluxQuery(multilingual, format(query), thresholds(query), keyterms(query), hints(query));
        if (!parsed.hints.isEmpty() && !multilingual) {
            throw Query.refused("language_hint is for flux-general-multi alone");
        }
        if (!tolerant) {
            query.nothingElse();
        }
        return parsed;
    }

    private static @Nullable SampleFormat format(Query query) throws Declined {
        if (query.has("encoding") != query.has("sample_rate")) {
            throw Query.refused("raw audio needs both encoding and sample_rate, a container neither");
        }
        if (!query.has("encoding")) {
            return null;
        }
        String encoding = query.choice("encoding", "", "linear16", "linear32", "mulaw", "alaw", "opus", "ogg-opus");
        int rate = query.whole("sample_rate", 0, 1, 1_000_000);
        if (!RATES.contains(rate)) {
            throw Query.refused("sample_rate=" + rate + " is not allowed; expected one of " + RATES);
        }
        return switch (encoding) {
            case "linear16" -> new SampleFormat(Encoding.PCM16, rate);
            case "mulaw" -> new SampleFormat(Encoding.ULAW, rate);
            case "alaw" -> new SampleFormat(Encoding.ALAW, rate);
            default ->
                throw Query.refused("encoding=" + encoding
                        + " is one of the service's that the emulator does not decode; use linear16, mulaw or alaw");
        };
    }

    private static Thresholds thresholds(Query query) throws Declined {
        double none = Double.NaN;
        double eager = query.number("eager_eot_threshold", none, Thresholds.EAGER_MIN, Thresholds.EAGER_MAX);
        var thresholds = new Thresholds(
                query.number("eot_threshold", 0.7, Thresholds.END_MIN, Thresholds.END_MAX),
                Double.isNaN(eager) ? null : eager,
                query.whole("eot_timeout_ms", 5_000, Thresholds.TIMEOUT_MIN_MS, Thresholds.TIMEOUT_MAX_MS));
        String mistake = thresholds.mistake();
        if (mistake != null) {
            throw Query.refused(mistake);
        }
        return thresholds;
    }

    private static List<String> keyterms(Query query) throws Declined {
        var keyterms = query.all("keyterm");
        if (keyterms.size() > MOST_KEYTERMS) {
            throw Query.refused(
                    "keyterm is given " + keyterms.size() + " times; at most " + MOST_KEYTERMS + " are allowed");
        }
        return keyterms;
    }

    private static List<String> hints(Query query) throws Declined {
        var hints = query.all("language_hint");
        for (String hint : hints) {
            if (!LANGUAGES.contains(hint)) {
                throw Query.refused("language_hint=" + hint + " is not allowed; expected one of " + LANGUAGES);
            }
        }
        return hints;
    }
}
