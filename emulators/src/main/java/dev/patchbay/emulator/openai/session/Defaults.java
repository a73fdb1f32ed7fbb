package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.WireFormat;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What holds before the client has said anything. */
final class Defaults {
    private static final List<String> VAD_FIELDS = List.of(
            "type",
            "threshold",
            "prefix_padding_ms",
            "silence_duration_ms",
            "idle_timeout_ms",
            "create_response",
            "interrupt_response");

    private Defaults() {}

    /** A whole session. */
    static ObjectNode session(String id, String model, long expiresAtSeconds) {
        var session = Desk.object()
                .put("type", "realtime")
                .put("object", "realtime.session")
                .put("id", id)
                .put("model", model)
                .put("instructions", "You are a helpful, witty, and friendly AI.")
                .put("tool_choice", "auto")
                .put("max_output_tokens", "inf")
                .put("truncation", "auto")
                .put("expires_at", expiresAtSeconds);
        session.putArray("output_modalities").add("audio");
        session.putArray("tools");
        session.putNull("tracing").putNull("prompt").putNull("include");
        var audio = session.putObject("audio");
        var input = audio.putObject("input");
        input.set("format", Settings.json(WireFormat.PCM));
        input.putNull("transcription").putNull("noise_reduction");
        input.set("turn_detection", turnDetection(Desk.object().put("type", "server_vad")));
        audio.putObject("output").put("voice", "marin").put("speed", 1).set("format", Settings.json(WireFormat.PCM));
        return session;
    }

    /** With every default filled in. */
    static ObjectNode turnDetection(ObjectNode asked) {
        var full = Desk.object();
        if (asked.path("type").stringValue("").equals("semantic_vad")) {
            full.put("type", "semantic_vad").put("eagerness", "auto");
        } else {
            full.put("type", "server_vad")
                    .put("threshold", 0.5)
                    .put("prefix_padding_ms", 300)
                    .put("silence_duration_ms", 500)
                    .putNull("idle_timeout_ms");
        }
        full.put("create_response", true).put("interrupt_response", true);
        for (String name : VAD_FIELDS) {
            if (asked.has(name)) {
                full.set(name, asked.get(name));
            }
        }
        if (asked.has("eagerness")) {
            full.set("eagerness", asked.get("eagerness"));
        }
        return full;
    }
}
