package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.ConfigLoader;
import java.util.Optional;

/** Settings as they are when the file says nothing about them: what an empty section is bound to. */
record DefaultSettings(ConfigLoader loader) {
    private static final String NAME = "it";

    /** A stage's defaults, or empty when something is required. */
    <C extends Record> Optional<C> stage(String type, Class<C> settings) {
        var result =
                loader.parse("", "{default_provider: it, vad: {type: none}, providers: {it: {type: " + type + "}}}");
        var provider = result.config().providers().get(NAME);
        return result.problems().isEmpty() && provider != null
                ? Optional.of(settings.cast(provider.settings()))
                : Optional.empty();
    }

    /** A transport's defaults, or empty when something is required. */
    <C extends Record> Optional<C> transport(String type, Class<C> settings) {
        var transport =
                loader.parse("", "{" + type + ": {}}").config().transports().get(type);
        return Optional.ofNullable(transport).map(bound -> settings.cast(bound.settings()));
    }
}
