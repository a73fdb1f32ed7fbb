package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a {@code deepgram-aura} synthesizer.
 *
 * @param apiKey the key
 * @param baseUrl where the API is
 * @param model the voice
 * @param speed of speech
 * @param flushesPerMinute how often the server makes sound of what it has at most
 * @param charactersPerMinute how much text it takes at most
 * @param mipOptOut whether the text may not be used for training
 * @param extra parameters that have no setting
 * @param connection how it is made and kept
 */
public record AuraConfig(
        @Setting("The key, as ${DEEPGRAM_API_KEY}, or a short-lived token of it.")
        Secret apiKey,

        @Setting(
                value = "Where the API is: wss, ws, https or http. /v1/speak is added when it is not there.",
                fallback = "wss://api.deepgram.com")
        String baseUrl,

        @Setting(
                value =
                        "Who speaks, and in which language: aura-2-thalia-en, aura-2-apollo-en, aura-2-celeste-es and others.",
                fallback = "aura-2-thalia-en")
        String model,

        @Setting(value = "How fast.", fallback = "1.0", min = 0.7, max = 1.5)
        double speed,

        @Setting(
                value =
                        "How often in a minute the server makes sound of what it was sent. The first sentence of an answer "
                                + "always is made into sound at once; once few are left, further sentences are put together. 0 "
                                + "for no limit.",
                fallback = "20",
                min = 0,
                max = 1_000)
        int flushesPerMinute,

        @Setting(
                value =
                        "How many characters the server takes in a minute. More wait. 0 for no limit, or at least 2000.",
                fallback = "2400",
                min = 0,
                max = 1_000_000)
        int charactersPerMinute,

        @Setting(value = "Keeps the text out of Deepgram's training.", fallback = "false")
        boolean mipOptOut,

        @Setting("Parameters of the address that have no key here, as the server names them.")
        Map<String, String> extra,

        @Setting("How the connection is made and kept.") StayConnected connection) {
    private static final Set<String> TAKEN =
            Set.of("model", "encoding", "sample_rate", "speed", "mip_opt_out", "container");

    /** Refuses what does not go together, because the server's refusal would not say why. */
    public AuraConfig {
        extra = Map.copyOf(extra);
        Endpoint.check(baseUrl);
        if (model.startsWith("flux")) {
            throw new IllegalArgumentException(
                    "model " + model + " belongs to another API of Deepgram's; take an aura voice");
        }
        if (charactersPerMinute > 0 && charactersPerMinute < SpeechPlan.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "characters_per_minute must be 0, or at least 2000: " + charactersPerMinute);
        }
        var wrong = new TreeSet<>(extra.keySet());
        wrong.retainAll(TAKEN);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "extra is for parameters that have no key of their own and change no format; remove " + wrong);
        }
    }
}
