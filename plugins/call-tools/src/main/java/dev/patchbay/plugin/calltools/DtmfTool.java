package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.time.Duration;
import java.util.Map;

/** Presses keys. */
final class DtmfTool implements Tool {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ToolSpec spec;
    private final String allowed;
    private final int maxDigits;

    DtmfTool(String name, DtmfSettings settings) {
        this.maxDigits = settings.maxDigits();
        this.allowed = "[0-9*#A-D]{1," + maxDigits + "}";
        var digits = Map.of(
                "type",
                "string",
                "pattern",
                "^" + allowed + "$",
                "description",
                "The keys in order, without spaces: 0-9, *, #, A-D.");
        this.spec = new ToolSpec(name, settings.description(), Json.schema("digits", digits), LIMIT);
    }

    @Override
    public ToolSpec spec() {
        return spec;
    }

    @Override
    public ToolResult call(ToolCall call, SessionControl session) {
        var digits = Json.text(call, "digits").orElse("");
        if (!digits.matches(allowed)) {
            return new ToolResult.Failure("digits must be text of 1 to " + maxDigits
                    + " keys, each one of 0-9, *, #, A-D, without spaces; nothing was pressed");
        }
        if (!session.sendDtmf(digits)) {
            return new ToolResult.Failure("this phone line can't press keys; nothing was pressed");
        }
        return Json.success(Map.of("pressed", digits.length()));
    }
}
