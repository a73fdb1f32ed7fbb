package dev.patchbay.plugin.calltools;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Transfers the call to a destination that the operator named. The model chooses a name and never a number: whoever can
 * talk a model into dialling a number has the operator pay for the call.
 */
final class TransferTool implements Tool {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ToolSpec spec;
    private final Map<String, Secret> destinations;

    TransferTool(String name, TransferSettings settings) {
        this.destinations = settings.destinations();
        var destination = Map.of(
                "type",
                "string",
                "enum",
                List.copyOf(destinations.keySet()),
                "description",
                "Whom the caller is put through to.");
        this.spec = new ToolSpec(name, settings.description(), Json.schema("destination", destination), LIMIT, true);
    }

    @Override
    public ToolSpec spec() {
        return spec;
    }

    @Override
    public ToolResult call(ToolCall call, SessionControl session) {
        var name = Json.text(call, "destination").orElse("");
        var destination = destinations.get(name);
        if (destination == null) {
            return new ToolResult.Failure(
                    "destination must be one of " + destinations.keySet() + "; there is no other to transfer to");
        }
        if (!session.transfer(destination.reveal())) {
            return new ToolResult.Failure(
                    "this phone line can't transfer calls; tell the caller so, and offer something" + " else");
        }
        return Json.success(Map.of("transferred_to", name));
    }
}
