package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

/**
 * A configured way for calls to arrive.
 *
 * @param type the transport factory's type, which is also its key in the file
 * @param settings an instance of that factory's settings record
 */
public record TransportConfig(String type, Record settings) {
    /** Refuses missing parts. */
    public TransportConfig {
        requireNonNull(type, "type");
        requireNonNull(settings, "settings");
    }
}
