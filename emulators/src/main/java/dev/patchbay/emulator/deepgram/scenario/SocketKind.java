package dev.patchbay.emulator.deepgram.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sockets that the server has, by their paths. A base path may stand before each. */
public enum SocketKind {
    /** The Voice Agent. */
    AGENT("/v1/agent/converse"),
    /** Speech to text, of the Nova models. */
    LISTEN("/v1/listen"),
    /** Speech to text with turns, of the Flux models. */
    FLUX("/v2/listen"),
    /** Text to speech, of the Aura models. */
    SPEAK("/v1/speak");

    private final String path;

    SocketKind(String path) {
        this.path = path;
    }

    /** {@return such as {@code /v1/listen}} */
    public String path() {
        return path;
    }

    /** {@return the key in a scenario, such as {@code listen}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The socket of a path.
     *
     * @param path of a request
     * @return empty when there is none
     */
    public static Optional<SocketKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> path.endsWith(kind.path)).findFirst();
    }

    static SocketKind ofKey(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no socket; "
                        + Arrays.stream(values()).map(SocketKind::key).collect(Collectors.joining(", "))));
    }
}
