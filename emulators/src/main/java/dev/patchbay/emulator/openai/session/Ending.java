package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How a response ended. */
sealed interface Ending {
    /** All was said. */
    record Completed() implements Ending {}

    /** The user interrupted, or the client cancelled: {@code turn_detected} or {@code client_cancelled}. */
    record Cancelled(String reason) implements Ending {}

    /** It became too long: {@code max_output_tokens}. */
    record Incomplete(String reason) implements Ending {}

    /** Something broke. */
    record Failed(String type, String code) implements Ending {}

    default String status() {
        return switch (this) {
            case Completed completed -> "completed";
            case Cancelled cancelled -> "cancelled";
            case Incomplete incomplete -> "incomplete";
            case Failed failed -> "failed";
        };
    }

    /** The {@code status_details}, null where there are none. */
    default @Nullable ObjectNode details() {
        var details = Desk.object().put("type", status());
        return switch (this) {
            case Completed completed -> null;
            case Cancelled(String reason) -> details.put("reason", reason);
            case Incomplete(String reason) -> details.put("reason", reason);
            case Failed(String type, String code) -> {
                details.putObject("error").put("type", type).put("code", code);
                yield details;
            }
        };
    }
}
