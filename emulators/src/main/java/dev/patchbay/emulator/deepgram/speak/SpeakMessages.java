package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.scenario.WarningWords;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The messages of {@code /v1/speak}. */
final class SpeakMessages {
    private final WarningWords words;
    private int flushed;
    private int cleared;

    SpeakMessages(WarningWords words) {
        this.words = words;
    }

    ObjectNode metadata(String requestId, String model) {
        var message = message("Metadata")
                .put("request_id", requestId)
                .put("model_name", model)
                .put("model_version", "2025-01-01.0")
                .put(
                        "model_uuid",
                        UUID.nameUUIDFromBytes(model.getBytes(StandardCharsets.UTF_8))
                                .toString());
        message.putArray("additional_model_uuids");
        return message;
    }

    ObjectNode flushed() {
        return message("Flushed").put("sequence_id", flushed++);
    }

    ObjectNode cleared() {
        return message("Cleared").put("sequence_id", cleared++);
    }

    ObjectNode warning(String code, String description) {
        return switch (words) {
            case WARN_CODE -> message("Warning").put("warn_code", code).put("warn_msg", description);
            case CODE -> message("Warning").put("code", code).put("description", description);
        };
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
