package dev.patchbay.plugin.httptool;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.tool.ToolFactory;
import java.util.List;

/** Brings the tool type {@code http}. */
public final class HttpToolPlugin implements Plugin {
    /** Called by the runtime. */
    public HttpToolPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<ToolFactory<?>> toolFactories() {
        return List.of(new HttpToolFactory());
    }
}
