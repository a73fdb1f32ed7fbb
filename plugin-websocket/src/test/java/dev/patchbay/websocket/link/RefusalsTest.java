package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.websocket.HandshakeRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has to act on a refused handshake, and whether another try helps. */
final class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | SETTINGS    | GIVE_UP   | the server refused to open a session (HTTP status 400: why); check model",
                "401 | KEY         | GIVE_UP   | the server refused the key (HTTP status 401: why); check api_key",
                "402 | QUOTA       | GIVE_UP   | the account has no money left (HTTP status 402: why); look at its billing",
                "403 | KEY         | GIVE_UP   | the key is not allowed to do this (HTTP status 403: why); check its permissions, and model",
                "404 | SETTINGS    | GIVE_UP   | the server refused to open a session (HTTP status 404: why); check model",
                "408 | UNREACHABLE | RECONNECT | the server did not get the request in time (HTTP status 408: why)",
                "429 | BUSY        | RECONNECT | the server has too many sessions or requests of this account (HTTP status 429: why)",
                "500 | UNREACHABLE | RECONNECT | the server can't open sessions at the moment (HTTP status 500: why)",
            })
    void aStatusSaysWhoHasToAct(int status, Code code, Failure.Follows follows, String message) {
        var failure = Code.REFUSALS.of(new HandshakeRefused(status, Map.of()), "why");
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.follows()).isEqualTo(follows);
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void whatAServerDoesNotSayIsNotInTheMessage() {
        assertThat(Code.REFUSALS.of(new HandshakeRefused(401, Map.of()), "").message())
                .isEqualTo("the server refused the key (HTTP status 401); check api_key");
    }

    @ParameterizedTest
    @CsvSource({"429, '', 1000", "429, 8, 8000", "429, 0, 1000", "503, 3, 3000", "500, '', 0", "503, soon, 0"})
    void aServerIsLeftAloneForAsLongAsItWants(int status, String retryAfter, int millis) {
        var refused = new HandshakeRefused(status, Map.of("retry-after", List.of(retryAfter)));
        assertThat(Code.REFUSALS.of(refused, "").pause()).isEqualTo(Duration.ofMillis(millis));
    }
}
