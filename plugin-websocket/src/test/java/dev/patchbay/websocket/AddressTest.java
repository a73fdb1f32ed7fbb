package dev.patchbay.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may write for an address, and what is shown of it. */
final class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "wss://api.example.com, wss://api.example.com",
        "https://api.example.com/v1/, wss://api.example.com/v1",
        "http://localhost:9100, ws://localhost:9100",
        "WS://localhost/a?b=c%20d, ws://localhost/a?b=c%20d",
    })
    void webAddressesAreTakenForWebSockets(String written, String base) {
        assertThat(Address.base("base_url", written, "wss://x")).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host/v1", "wss://", "wss:///v1", "wss://a b", "", "ws:host"})
    void anythingElseIsRefusedWithTheRemedy(String written) {
        assertThatThrownBy(() -> Address.base("base_url", written, "wss://api.example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("base_url must be ws, wss, http or https and name a host, such as wss://api.example.com: "
                        + written);
    }

    @Test
    void keysAreNeverShown() {
        assertThatThrownBy(() -> Address.base("base_url", "ftp://user:secret@host?key=secret", "wss://x"))
                .hasMessageEndingWith("ftp://…@host?…");
        var address = new Address(
                URI.create("wss://user:secret@host:81/v1?key=secret"), Map.of("Authorization", "Token secret"));
        assertThat(address).hasToString("wss://host:81/v1");
    }
}
