package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the language model type {@code openai-chat}. */
public final class OpenAiChatPlugin implements Plugin {
    /** For the service loader. */
    public OpenAiChatPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new OpenAiChatFactory());
    }
}
