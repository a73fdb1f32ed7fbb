package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.config.Secret;
import java.util.Map;

/** Settings of Aura for tests, from plain ones on. */
final class Auras {
    String baseUrl = "ws://127.0.0.1:1";
    String key = "dg-key";
    String model = "aura-2-thalia-en";
    int flushesPerMinute = 20;
    int charactersPerMinute = 2_400;
    Map<String, String> extra = Map.of();
    StayConnected connection = new StayConnected(5_000, 2_000, 5_000, 55);

    AuraConfig build() {
        return new AuraConfig(
                new Secret(key), baseUrl, model, 1.0, flushesPerMinute, charactersPerMinute, false, extra, connection);
    }
}
