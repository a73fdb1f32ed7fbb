package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;

/** Makes tools that press keys. */
final class DtmfFactory implements ToolFactory<DtmfSettings> {
    @Override
    public String type() {
        return "dtmf";
    }

    @Override
    public Class<DtmfSettings> configType() {
        return DtmfSettings.class;
    }

    @Override
    public Tool create(String name, DtmfSettings settings) {
        return new DtmfTool(name, settings);
    }
}
