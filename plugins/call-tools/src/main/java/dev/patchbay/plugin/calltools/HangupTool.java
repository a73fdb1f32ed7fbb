package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ends the call, once the goodbye was heard. The reason is one of a few words, because it goes into the log, where nothing
 * belongs that the caller said.
 */
final class HangupTool implements Tool {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String OTHER = "other";
    private static final List<String> REASONS =
            List.of("finished", "caller_said_goodbye", "caller_asked", "wrong_number", "no_answer", "abuse", OTHER);

    private final ToolSpec spec;

    HangupTool(String name, HangupSettings settings) {
        var reason = Map.of("type", "string", "enum", REASONS, "description", "Why the call ends.");
        this.spec = new ToolSpec(name, settings.description(), Json.schema("reason", reason), LIMIT, true);
    }

    @Override
    public ToolSpec spec() {
        return spec;
    }

    /** Hangs up whatever the arguments are: a caller who said goodbye must not wait for a model to spell. */
    @Override
    public ToolResult call(ToolCall call, SessionControl session) {
        session.hangUpWhenHeard(
                Json.text(call, "reason").filter(REASONS::contains).orElse(OTHER));
        return Json.success(Map.of("call", "ends now; say nothing more"));
    }
}
