package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.config.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of Flux for tests, from plain ones on. */
final class Fluxes {
    String baseUrl = "ws://127.0.0.1:1";
    String key = "dg-key";
    String model = "flux-general-en";
    List<String> languageHints = List.of();
    double eotThreshold = 0.7;
    Optional<Double> eagerEotThreshold = Optional.empty();
    int eotTimeoutMs = 5_000;
    List<String> keyterms = List.of();
    TurnsBy turns = TurnsBy.PROVIDER;
    boolean endTurnOnKey;
    Map<String, String> extra = Map.of();
    StayConnected connection = Novas.QUICK;

    FluxConfig build() {
        return new FluxConfig(
                new Secret(key),
                baseUrl,
                model,
                languageHints,
                eotThreshold,
                eagerEotThreshold,
                eotTimeoutMs,
                keyterms,
                false,
                false,
                Optional.empty(),
                turns,
                700,
                endTurnOnKey,
                false,
                List.of(),
                extra,
                connection);
    }
}
