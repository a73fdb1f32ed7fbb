package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of a {@code deepgram-nova} transcriber.
 *
 * @param apiKey the key
 * @param baseUrl where the API is
 * @param model any name
 * @param language BCP 47, or multi
 * @param keyterms words to expect
 * @param keywords words to expect, of older models
 * @param smartFormat whether numbers, dates and so on are written as such
 * @param punctuate whether there are punctuation marks and capital letters
 * @param numerals whether numbers are digits
 * @param profanityFilter whether swearing is masked
 * @param redact what is left out
 * @param diarize whether speakers are told apart
 * @param endpointingMs milliseconds
 * @param utteranceEndMs milliseconds
 * @param turns who makes turns
 * @param finalWaitMs milliseconds
 * @param quietMs milliseconds
 * @param sendIntervalMs milliseconds of audio in a message
 * @param keepAliveMs milliseconds
 * @param mipOptOut whether audio may not be used for training
 * @param tags for reports
 * @param extra parameters that have no setting
 * @param connection how it is made and kept
 */
public record NovaConfig(
        @Setting("The key, as ${DEEPGRAM_API_KEY}, or a short-lived token of it.")
        Secret apiKey,

        @Setting(
                value = "Where the API is: wss, ws, https or http. /v1/listen is added when it is not there.",
                fallback = "wss://api.deepgram.com")
        String baseUrl,

        @Setting(
                value = "Which model listens: nova-3, nova-3-medical, nova-2-phonecall and others.",
                fallback = "nova-3")
        String model,

        @Setting(
                value = "The caller's language, such as en, en-US or de; multi for several in one call.",
                fallback = "en")
        String language,

        @Setting("Names and words of the trade to expect, up to 100. nova-3 alone.")
        List<String> keyterms,

        @Setting("The same for models before nova-3, each with a weight behind a colon if it has one: patchbay:2.")
        List<String> keywords,

        @Setting(value = "Writes times, sums, numbers and the like as people do.", fallback = "true")
        boolean smartFormat,

        @Setting(value = "Punctuation marks and capital letters.", fallback = "true")
        boolean punctuate,

        @Setting(value = "Numbers as digits.", fallback = "false")
        boolean numerals,

        @Setting(value = "Masks swearing.", fallback = "false")
        boolean profanityFilter,

        @Setting("What is left out of the words: pci, numbers, aggressive_numbers, ssn.")
        List<Redact> redact,

        @Setting(value = "Tells speakers apart. It costs time, and a call has one caller.", fallback = "false")
        boolean diarize,

        @Setting(
                value =
                        "Silence after which the server completes what was said. Shorter is sooner, and cuts sentences up.",
                fallback = "300",
                min = 10,
                max = 5_000)
        int endpointingMs,

        @Setting(
                value =
                        "A gap between words after which the server says so, for lines with a noise that endpointing takes for "
                                + "speech. 0 for never, or 1000 to 5000.",
                fallback = "1000",
                min = 0,
                max = 5_000)
        int utteranceEndMs,

        @Setting(
                value =
                        "Who finds the caller's turns: the session's detector, or this provider, whose completed speech is then "
                                + "a turn.",
                fallback = "detector")
        TurnsBy turns,

        @Setting(
                value =
                        "When the turn is over, the server is asked for its final words; after so long the words up to then are "
                                + "taken.",
                fallback = "700",
                min = 100,
                max = 5_000)
        int finalWaitMs,

        @Setting(
                value = "Words that have not changed for so long are over, even if the server does not say so.",
                fallback = "2500",
                min = 1_000,
                max = 30_000)
        int quietMs,

        @Setting(
                value =
                        "How much of the caller's audio goes into one message. Messages are what a call costs; more in each "
                                + "costs less, and delays by as much.",
                fallback = "20",
                min = 20,
                max = 240)
        int sendIntervalMs,

        @Setting(
                value =
                        "While the line brings no audio, the server is told so often that the call goes on. It hangs up after "
                                + "ten seconds.",
                fallback = "4000",
                min = 1_000,
                max = 5_000)
        int keepAliveMs,

        @Setting(value = "Keeps the caller's audio out of Deepgram's training.", fallback = "false")
        boolean mipOptOut,

        @Setting("Marks this use in Deepgram's reports.") List<String> tags,

        @Setting(
                "Parameters of the address that have no key here, as the server names them: {replace: \"monica:Monika\"}.")
        Map<String, String> extra,

        @Setting("How the connection is made and kept.") StayConnected connection) {
    private static final int LEAST_UTTERANCE_END_MS = 1_000;
    private static final int MOST_KEYTERMS = 100;

    /** What is left out of the caller's words. */
    public enum Redact {
        /** Numbers of payment cards. */
        PCI,
        /** Numbers of some length. */
        NUMBERS,
        /** All numbers. */
        AGGRESSIVE_NUMBERS,
        /** Social security numbers. */
        SSN
    }

    /** Refuses what does not go together, because the server's refusal would not say why. */
    public NovaConfig {
        keyterms = List.copyOf(keyterms);
        keywords = List.copyOf(keywords);
        redact = List.copyOf(redact);
        tags = List.copyOf(tags);
        extra = Map.copyOf(extra);
        Endpoint.check(baseUrl);
        Keyterms.check(keyterms, MOST_KEYTERMS);
        if (model.startsWith("flux")) {
            throw new IllegalArgumentException(
                    "model " + model + " belongs to type deepgram-flux; change type, or take a nova model");
        }
        boolean nova3 = model.startsWith("nova-3");
        if (nova3 && !keywords.isEmpty()) {
            throw new IllegalArgumentException(
                    "keywords goes with models before nova-3; write keyterms, without weights: " + keywords.size()
                            + " keywords with " + model);
        }
        if (!nova3 && !keyterms.isEmpty()) {
            throw new IllegalArgumentException(
                    "keyterms goes with nova-3; write keywords: " + keyterms.size() + " keyterms with " + model);
        }
        if (utteranceEndMs > 0 && utteranceEndMs < LEAST_UTTERANCE_END_MS) {
            throw new IllegalArgumentException("utterance_end_ms must be 0, or 1000 to 5000: " + utteranceEndMs);
        }
        Extra.check(extra, NovaQuery.TAKEN);
    }

    Duration finalWait() {
        return Duration.ofMillis(finalWaitMs);
    }
}
