package dev.patchbay.plugin.httptool;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;

/** Makes tools that call web services. */
final class HttpToolFactory implements ToolFactory<HttpSettings> {
    @Override
    public String type() {
        return "http";
    }

    @Override
    public Class<HttpSettings> configType() {
        return HttpSettings.class;
    }

    @Override
    public Tool create(String name, HttpSettings settings) {
        return new HttpTool(name, settings, new CheckedLookup(Lookup.SYSTEM, settings.allowPrivate()));
    }
}
