package dev.patchbay.plugin.deepgram.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.websocket.HandshakeRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a refusal says to people. */
final class DeepgramDiagnosisTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private static String token(String claims) {
        return "eyJhbGciOiJIUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    private static String refusal(String key, int status) {
        return new DeepgramDiagnosis("base_url", new Secret(key), InstantSource.fixed(NOW))
                .refused(new HandshakeRefused(status, Map.of()))
                .message();
    }

    @Test
    void aTokenWhoseTimeIsOverIsSaidToBeThat() {
        var over = token("{\"exp\":" + NOW.minusSeconds(30).getEpochSecond() + "}");
        assertThat(refusal(over, 401))
                .contains("check api_key: it is a token that was good until 2026-05-01T11:59:30Z")
                .doesNotContain(over);
        assertThat(refusal(over, 429)).doesNotContain("token");
    }

    @Test
    void otherKeysAreNotSpokenOf() {
        assertThat(refusal("0123abcd", 401)).endsWith("check api_key");
        assertThat(refusal(token("{\"exp\":" + NOW.plusSeconds(30).getEpochSecond() + "}"), 401))
                .endsWith("check api_key");
        assertThat(refusal(token("nonsense"), 401)).endsWith("check api_key");
    }
}
