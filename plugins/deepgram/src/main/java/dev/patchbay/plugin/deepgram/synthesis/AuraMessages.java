package dev.patchbay.plugin.deepgram.synthesis;

import tools.jackson.databind.node.JsonNodeFactory;

/** All that Aura is told. */
final class AuraMessages {
    /** Make sound of all that was said, now. */
    static final String FLUSH = "{\"type\":\"Flush\"}";

    /** Forget all that was said, and all audio of it. */
    static final String CLEAR = "{\"type\":\"Clear\"}";

    /** There is nothing more to say. */
    static final String CLOSE = "{\"type\":\"Close\"}";

    private AuraMessages() {}

    static String speak(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "Speak")
                .put("text", text)
                .toString();
    }
}
