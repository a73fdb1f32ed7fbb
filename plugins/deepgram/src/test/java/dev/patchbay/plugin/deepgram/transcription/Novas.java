package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.config.Secret;
import java.util.List;
import java.util.Map;

/** Settings of Nova for tests, from plain ones on. */
final class Novas {
    static final StayConnected QUICK = new StayConnected(5_000, 2_000, 5_000, 5_000);

    String baseUrl = "ws://127.0.0.1:1";
    String key = "dg-key";
    String model = "nova-3";
    String language = "en";
    List<String> keyterms = List.of();
    List<String> keywords = List.of();
    boolean smartFormat = true;
    List<NovaConfig.Redact> redact = List.of();
    int endpointingMs = 300;
    int utteranceEndMs = 1_000;
    TurnsBy turns = TurnsBy.DETECTOR;
    int keepAliveMs = 4_000;
    List<String> tags = List.of();
    Map<String, String> extra = Map.of();
    StayConnected connection = QUICK;

    NovaConfig build() {
        return new NovaConfig(
                new Secret(key),
                baseUrl,
                model,
                language,
                keyterms,
                keywords,
                smartFormat,
                true,
                false,
                false,
                redact,
                false,
                endpointingMs,
                utteranceEndMs,
                turns,
                700,
                2_500,
                20,
                keepAliveMs,
                false,
                tags,
                extra,
                connection);
    }
}
