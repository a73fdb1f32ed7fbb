package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.ConfigTypes;
import java.util.Optional;

/** Settings as they are when the file says nothing about them. */
record DefaultSettings(ConfigTypes types) {
    /** The defaults, or empty when something is required. */
    <C extends Record> Optional<C> of(Class<C> settings) {
        return types.defaults(settings);
    }
}
