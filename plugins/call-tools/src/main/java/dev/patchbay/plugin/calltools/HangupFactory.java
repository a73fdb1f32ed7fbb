package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;

/** Makes tools that hang up. */
final class HangupFactory implements ToolFactory<HangupSettings> {
    @Override
    public String type() {
        return "hangup";
    }

    @Override
    public Class<HangupSettings> configType() {
        return HangupSettings.class;
    }

    @Override
    public Tool create(String name, HangupSettings settings) {
        return new HangupTool(name, settings);
    }
}
