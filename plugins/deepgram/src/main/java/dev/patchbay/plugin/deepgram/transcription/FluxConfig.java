package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a {@code deepgram-flux} transcriber.
 *
 * @param apiKey the key
 * @param baseUrl where the API is
 * @param model any name
 * @param languageHints of flux-general-multi
 * @param eotThreshold 0.5 to 1
 * @param eagerEotThreshold 0.3 to 0.9
 * @param eotTimeoutMs milliseconds
 * @param keyterms words to expect
 * @param numerals whether numbers are digits
 * @param profanityFilter whether swearing is masked
 * @param redact what is left out
 * @param turns who makes turns
 * @param finalWaitMs milliseconds
 * @param endTurnOnKey whether a key ends the turn
 * @param mipOptOut whether audio may not be used for training
 * @param tags for reports
 * @param extra parameters that have no setting
 * @param connection how it is made and kept
 */
public record FluxConfig(
        @Setting("The key, as ${DEEPGRAM_API_KEY}, or a short-lived token of it.")
        Secret apiKey,

        @Setting(
                value = "Where the API is: wss, ws, https or http. /v2/listen is added when it is not there.",
                fallback = "wss://api.deepgram.com")
        String baseUrl,

        @Setting(
                value = "Which model listens: flux-general-en, or flux-general-multi for other languages.",
                fallback = "flux-general-en")
        String model,

        @Setting("Which languages to expect: en, es, fr, de, hi, ru, pt, ja, it, nl. flux-general-multi alone.")
        List<String> languageHints,

        @Setting(
                value =
                        "How sure the server must be that the caller has finished. Higher waits longer, and cuts fewer callers "
                                + "off.",
                fallback = "0.7",
                min = 0.5,
                max = 1)
        double eotThreshold,

        @Setting(
                value =
                        "How sure it must be for the language model to begin an answer that is thrown away if the caller goes "
                                + "on. At most eot_threshold. Absent: answers begin when the turn is over. Half as many "
                                + "more answers are thought of, and paid for.",
                min = 0.3,
                max = 0.9)
        Optional<Double> eagerEotThreshold,

        @Setting(
                value = "Silence that ends a turn, however unfinished it sounds.",
                fallback = "5000",
                min = 500,
                max = 60_000)
        int eotTimeoutMs,

        @Setting("Names and words of the trade to expect, up to 100.")
        List<String> keyterms,

        @Setting(value = "Numbers as digits.", fallback = "false")
        boolean numerals,

        @Setting(value = "Masks swearing.", fallback = "false")
        boolean profanityFilter,

        @Setting("What is left out of the words: numbers or aggressive_numbers.")
        Optional<Redact> redact,

        @Setting(
                value =
                        "Who finds the caller's turns: this provider, which is what it is for, or the session's detector, at "
                                + "whose word the server's turn is ended.",
                fallback = "provider")
        TurnsBy turns,

        @Setting(
                value =
                        "turns: detector. When the turn is over, the server is asked to end its own; after so long the words up "
                                + "to then are taken.",
                fallback = "700",
                min = 100,
                max = 5_000)
        int finalWaitMs,

        @Setting(value = "Whether a key that the caller presses ends what they were saying.", fallback = "false")
        boolean endTurnOnKey,

        @Setting(value = "Keeps the caller's audio out of Deepgram's training.", fallback = "false")
        boolean mipOptOut,

        @Setting("Marks this use in Deepgram's reports.") List<String> tags,

        @Setting("Parameters of the address that have no key here, as the server names them.")
        Map<String, String> extra,

        @Setting("How the connection is made and kept.") StayConnected connection) {
    private static final int MOST_KEYTERMS = 100;
    private static final String MULTI = "flux-general-multi";

    /** What is left out of the caller's words. */
    public enum Redact {
        /** Numbers of some length. */
        NUMBERS,
        /** All numbers. */
        AGGRESSIVE_NUMBERS
    }

    /** Refuses what does not go together, because the server's refusal would not say why. */
    public FluxConfig {
        languageHints = List.copyOf(languageHints);
        keyterms = List.copyOf(keyterms);
        tags = List.copyOf(tags);
        extra = Map.copyOf(extra);
        Endpoint.check(baseUrl);
        Keyterms.check(keyterms, MOST_KEYTERMS);
        Extra.check(extra, FluxQuery.TAKEN);
        if (!model.startsWith("flux")) {
            throw new IllegalArgumentException(
                    "model " + model + " belongs to type deepgram-nova; change type, or take a flux model");
        }
        if (!languageHints.isEmpty() && !model.equals(MULTI)) {
            throw new IllegalArgumentException(
                    "language_hints goes with model flux-general-multi; remove it or change model: " + model);
        }
        checkEager(eagerEotThreshold, eotThreshold);
    }

    private static void checkEager(Optional<Double> eager, double sure) {
        if (eager.isPresent() && eager.get() > sure) {
            throw new IllegalArgumentException(
                    "eager_eot_threshold must be at most eot_threshold, which is " + sure + ": " + eager.get());
        }
    }

    Duration eotTimeout() {
        return Duration.ofMillis(eotTimeoutMs);
    }

    Duration finalWait() {
        return Duration.ofMillis(finalWaitMs);
    }
}
