package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

/**
 * A configured tool.
 *
 * @param name its key under {@code tools}, by which models call it
 * @param type the tool factory's type
 * @param settings an instance of that factory's settings record
 */
public record ToolConfig(String name, String type, Record settings) {
    /** Refuses missing parts. */
    public ToolConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(settings, "settings");
    }
}
