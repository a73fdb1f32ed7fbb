package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the end of the user's turn is found.
 *
 * @param threshold 0 to 1; how loud a voice must be
 * @param paddingMs how much audio before the voice belongs to it, ms
 * @param silenceMs how long it must be silent, ms
 * @param createResponse whether the model then answers by itself
 * @param interruptResponse whether a voice cancels the model's answer
 * @param idleMs how long nobody may say anything before the model goes on, ms; null for ever
 */
record TurnDetection(
        double threshold,
        int paddingMs,
        int silenceMs,
        boolean createResponse,
        boolean interruptResponse,
        @Nullable Integer idleMs) {

    /** Null for an interface without turn detection, where the client commits and asks for responses. */
    static @Nullable TurnDetection of(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        boolean semantic = json.path("type").stringValue("").equals("semantic_vad");
        return new TurnDetection(
                json.path("threshold").doubleValue(0.5),
                json.path("prefix_padding_ms").intValue(300),
                semantic
                        ? patience(json.path("eagerness").stringValue("auto"))
                        : json.path("silence_duration_ms").intValue(500),
                json.path("create_response").booleanValue(true),
                json.path("interrupt_response").booleanValue(true),
                json.path("idle_timeout_ms").isNumber()
                        ? json.path("idle_timeout_ms").intValue()
                        : null);
    }

    /** The threshold as a level: -55 to -25 dBFS. */
    double levelDbfs() {
        return -55 + 30 * threshold;
    }

    /** The real one listens to the words and waits at most 8, 4 or 2 s. This one waits a part of that. */
    private static int patience(String eagerness) {
        return switch (eagerness) {
            case "low" -> 2_000;
            case "high" -> 500;
            default -> 1_000;
        };
    }
}
