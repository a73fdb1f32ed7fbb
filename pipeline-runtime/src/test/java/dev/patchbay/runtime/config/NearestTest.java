package dev.patchbay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void countsInsertedDeletedReplacedAndSwappedLetters() {
        assertThat(Nearest.distance("api_ky", "api_key")).isEqualTo(1);
        assertThat(Nearest.distance("api_keyy", "api_key")).isEqualTo(1);
        assertThat(Nearest.distance("api-key", "api_key")).isEqualTo(1);
        assertThat(Nearest.distance("modle", "model")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void guessesTheNearestOnly() {
        assertThat(Nearest.to("prot", List.of("host", "port", "part"))).contains("port");
        assertThat(Nearest.to("temperature", List.of("host", "port"))).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
