package dev.patchbay.websocket;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The server answered the handshake with an HTTP status other than 101. The answer's body is not read. */
public final class HandshakeRefused extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final LinkedHashMap<String, String> headers = new LinkedHashMap<>();

    /**
     * A refusal.
     *
     * @param status as HTTP has it
     * @param headers the answer's, by name; of those that come several times, the first counts
     */
    public HandshakeRefused(int status, Map<String, List<String>> headers) {
        super("the server answered the handshake with HTTP status " + status);
        this.status = status;
        headers.forEach((name, values) ->
                values.stream().findFirst().ifPresent(value -> this.headers.putIfAbsent(key(name), value)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /**
     * A header of the answer.
     *
     * @param name in any case
     * @return its value; empty when there is none
     */
    public String header(String name) {
        return headers.getOrDefault(key(name), "");
    }

    /** {@return how long the server wants not to be asked again, when it said so in seconds} */
    public Optional<Duration> retryAfter() {
        var seconds = header("Retry-After").strip();
        return seconds.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(seconds)))
                : Optional.empty();
    }
}
