package dev.patchbay.plugin.openaichat.connection;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times in headers, in the three ways in which servers write them. */
final class Waits {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern SPAN = Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,9})?(?:ms|d|h|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|d|h|m|s)");
    private static final Map<String, Long> UNITS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Waits() {}

    /** When a server wants to be asked again. */
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        var millis = headers.firstValue("retry-after-ms")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> millis(Double.parseDouble(text)));
        return millis.or(() ->
                headers.firstValue("retry-after").flatMap(text -> span(text).or(() -> until(text, now))));
    }

    /** A number of seconds, or a span such as {@code 6m0s} or {@code 88ms}. */
    static Optional<Duration> span(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(millis(Double.parseDouble(text) * 1_000));
        }
        if (!SPAN.matcher(text).matches()) {
            return Optional.empty();
        }
        double sum = PART.matcher(text)
                .results()
                .mapToDouble(part -> Double.parseDouble(part.group(1)) * UNITS.getOrDefault(part.group(2), 0L))
                .sum();
        return Optional.of(millis(sum));
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration millis(double number) {
        return Duration.ofMillis(Math.round(number));
    }
}
