package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;

/** Makes tools that transfer calls. */
final class TransferFactory implements ToolFactory<TransferSettings> {
    @Override
    public String type() {
        return "transfer";
    }

    @Override
    public Class<TransferSettings> configType() {
        return TransferSettings.class;
    }

    @Override
    public Tool create(String name, TransferSettings settings) {
        return new TransferTool(name, settings);
    }
}
