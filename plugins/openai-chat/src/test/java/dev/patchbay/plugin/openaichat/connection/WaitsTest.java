package dev.patchbay.plugin.openaichat.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in headers. */
final class WaitsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static HttpHeaders headers(String... namesAndValues) {
        var map = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return HttpHeaders.of(map, (name, value) -> true);
    }

    @ParameterizedTest
    @CsvSource({"2, 2000", "0.5, 500", "6m0s, 360000", "88ms, 88", "1h2m3.5s, 3723500", "1d, 86400000"})
    void aSpanIsReadAsServersWriteIt(String text, long millis) {
        assertThat(Waits.span(text)).contains(Duration.ofMillis(millis));
    }

    @Test
    void whenToComeBackIsReadInEachForm() {
        assertThat(Waits.retryAfter(headers("Retry-After", "3"), NOON)).contains(Duration.ofSeconds(3));
        assertThat(Waits.retryAfter(headers("retry-after-ms", "250", "Retry-After", "1"), NOON))
                .contains(Duration.ofMillis(250));
        assertThat(Waits.retryAfter(headers("Retry-After", "Sun, 01 Mar 2026 12:00:30 GMT"), NOON))
                .contains(Duration.ofSeconds(30));
        assertThat(Waits.retryAfter(headers("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT"), NOON))
                .contains(Duration.ZERO);
        assertThat(Waits.retryAfter(headers("Retry-After", "soon"), NOON)).isEmpty();
        assertThat(Waits.retryAfter(headers(), NOON)).isEqualTo(Optional.empty());
    }

    @Test
    void allowancesAreReadWhereTheyAreWhole() {
        assertThat(Allowance.of(headers(
                        "x-ratelimit-limit-requests", "60",
                        "x-ratelimit-remaining-requests", "59",
                        "x-ratelimit-reset-requests", "1s",
                        "x-ratelimit-limit-tokens", "many")))
                .containsExactly(new Allowance("requests", 60, 59, Duration.ofSeconds(1)));
        assertThat(Allowance.of(HttpHeaders.of(Map.of(), (name, value) -> true)))
                .isEmpty();
    }
}
