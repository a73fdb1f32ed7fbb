package dev.patchbay.plugin.calltools;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import java.util.List;

/**
 * Brings the tool {@code hangup_call}, which needs no configuration, and the tool types {@code hangup}, {@code transfer} and
 * {@code dtmf}.
 */
public final class CallToolsPlugin implements Plugin {
    /** Called by the runtime. */
    public CallToolsPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    /** Every agent should be able to end its call; whom it may transfer to is the operator's word. */
    @Override
    public List<Tool> tools() {
        return List.of(new HangupTool("hangup_call", HangupSettings.DEFAULT));
    }

    @Override
    public List<ToolFactory<?>> toolFactories() {
        return List.of(new HangupFactory(), new TransferFactory(), new DtmfFactory());
    }
}
