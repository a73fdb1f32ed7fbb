package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

/**
 * A configured stage.
 *
 * @param name its key under {@code providers}; {@code vad} for the detector
 * @param type the stage factory's type
 * @param settings an instance of that factory's settings record
 */
public record ProviderConfig(String name, String type, Record settings) {
    /** Refuses missing parts. */
    public ProviderConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(settings, "settings");
    }
}
