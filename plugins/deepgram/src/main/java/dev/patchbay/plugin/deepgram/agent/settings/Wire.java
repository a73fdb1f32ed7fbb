package dev.patchbay.plugin.deepgram.agent.settings;

import java.util.Locale;

/** How the server spells a choice. */
final class Wire {
    private Wire() {}

    /** As in YAML: {@code OPEN_AI} is {@code open_ai}. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
