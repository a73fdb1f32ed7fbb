package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * How the server finds out that the caller speaks and has finished.
 *
 * @param type which way
 * @param threshold 0 to 1
 * @param prefixPaddingMs milliseconds
 * @param silenceDurationMs milliseconds
 * @param idleTimeoutMs milliseconds
 * @param eagerness of semantic_vad
 * @param createResponse whether the server answers by itself
 * @param interruptResponse whether the server cancels its answer by itself
 */
public record TurnDetection(
        @Setting(
                value =
                        "server_vad listens for silence, semantic_vad for the end of a thought; with none the line's own "
                                + "detector decides, and no audio is sent between the caller's turns.",
                fallback = "server_vad")
        Type type,

        @Setting(
                value = "server_vad: how sure it must be of speech. Higher for noisy lines.",
                fallback = "0.5",
                min = 0,
                max = 1)
        double threshold,

        @Setting(
                value = "server_vad: audio before the speech that belongs to it.",
                fallback = "300",
                min = 0,
                max = 5_000)
        int prefixPaddingMs,

        @Setting(
                value = "server_vad: silence that ends a turn. Shorter answers sooner, and cuts slow speakers off.",
                fallback = "500",
                min = 0,
                max = 10_000)
        int silenceDurationMs,

        @Setting(
                value =
                        "server_vad: after so much silence following an answer the model speaks again by itself. Not with "
                                + "no_input, which does the same for every provider.",
                min = 5_000,
                max = 30_000)
        Optional<Integer> idleTimeoutMs,

        @Setting(
                value = "semantic_vad: low waits up to 8 s for the caller to go on, medium 4, high 2.",
                fallback = "auto")
        Eagerness eagerness,

        @Setting(value = "Whether the server answers by itself when the caller's turn is over.", fallback = "true")
        boolean createResponse,

        @Setting(
                value =
                        "Whether the server stops its answer by itself as soon as it hears speech. With false it goes on "
                                + "until the rules of barge_in say that the speech was meant.",
                fallback = "true")
        boolean interruptResponse) {
    /** How turns are found. */
    public enum Type {
        /** By energy and silence. */
        SERVER_VAD,
        /** By what was said. */
        SEMANTIC_VAD,
        /** Not by the server. */
        NONE
    }

    /** How soon {@code semantic_vad} takes the word. */
    public enum Eagerness {
        /** Waits longest. */
        LOW,
        /** Waits a while. */
        MEDIUM,
        /** Hardly waits. */
        HIGH,
        /** As the server thinks best; medium today. */
        AUTO
    }

    /** Refuses what does not go together. */
    public TurnDetection {
        if (idleTimeoutMs.isPresent() && type != Type.SERVER_VAD) {
            throw new IllegalArgumentException(
                    "idle_timeout_ms goes with type server_vad alone; remove it or change type");
        }
    }

    /** Whether the server says when the caller speaks. */
    boolean byServer() {
        return type != Type.NONE;
    }

    /** Whether the server ends its answer itself when the caller speaks. */
    boolean cancelsByItself() {
        return byServer() && interruptResponse;
    }

    /** Whether the server begins its answer itself when the caller has spoken. */
    boolean answersByItself() {
        return byServer() && createResponse;
    }
}
