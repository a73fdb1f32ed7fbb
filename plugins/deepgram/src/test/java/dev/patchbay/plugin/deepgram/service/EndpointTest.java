package dev.patchbay.plugin.deepgram.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.config.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the APIs are, and how the key is shown. */
final class EndpointTest {
    private static final Secret KEY = new Secret("0123abcd");

    @ParameterizedTest
    @CsvSource({
        "wss://api.deepgram.com,                wss://api.deepgram.com/v1/listen?model=nova-3",
        "https://api.eu.deepgram.com/,          wss://api.eu.deepgram.com/v1/listen?model=nova-3",
        "http://127.0.0.1:9200,                 ws://127.0.0.1:9200/v1/listen?model=nova-3",
        "ws://127.0.0.1:9200/v1/listen,         ws://127.0.0.1:9200/v1/listen?model=nova-3",
        "wss://proxy.example/dg?tenant=a,       wss://proxy.example/dg/v1/listen?tenant=a&model=nova-3",
    })
    void theAddressIsMadeFromTheBase(String baseUrl, String uri) {
        assertThat(Endpoint.of(baseUrl, "/v1/listen", new Query().add("model", "nova-3"), KEY)
                        .uri())
                .hasToString(uri);
    }

    @Test
    void parametersAreEncodedAndMayComeSeveralTimes() {
        var query = new Query()
                .add("keyterm", "bottom bracket")
                .add("keyterm", "Sram & Co")
                .add("channels", 1);
        assertThat(query).hasToString("keyterm=bottom+bracket&keyterm=Sram+%26+Co&channels=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.deepgram.com", "ftp://api.deepgram.com", "wss://", "wss:///v1"})
    void whatIsNoAddressIsRefused(String baseUrl) {
        assertThatThrownBy(() -> Endpoint.check(baseUrl))
                .hasMessageContaining("base_url")
                .hasMessageContaining(baseUrl);
    }

    @Test
    void aKeyIsShownAsATokenAndATokenAsABearer() {
        assertThat(authorization(KEY)).isEqualTo("Token 0123abcd");
        assertThat(authorization(new Secret("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")))
                .isEqualTo("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl");
    }

    private static String authorization(Secret key) {
        var address = Endpoint.of("wss://api.deepgram.com", "/v1/listen", new Query(), key);
        assertThat(address.toString()).doesNotContain(key.reveal());
        return String.valueOf(address.headers().get("Authorization"));
    }
}
