package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What loading gave: always a configuration, as far as it could be bound, so that further problems of its healthy parts
 * can be found and reported together with these.
 *
 * @param config a bad value is replaced by its default, a provider that could not be bound is left out with the pipelines
 *     that name it, and an environment variable that is not set leaves text empty
 * @param problems in the order of the file; a call may only be taken when there are none
 * @param locations where each setting stands
 */
public record ConfigResult(PatchbayConfig config, List<Problem> problems, Locations locations) {
    /** Copies the list. */
    public ConfigResult {
        requireNonNull(config, "config");
        problems = List.copyOf(problems);
        requireNonNull(locations, "locations");
    }
}
