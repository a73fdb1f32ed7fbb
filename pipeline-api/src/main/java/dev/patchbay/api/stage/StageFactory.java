package dev.patchbay.api.stage;

/**
 * Describes and creates one type of stage.
 *
 * <p><b>Threads.</b> Used by many threads at once; stateless or safe.
 *
 * @param <C> the settings: a public record whose components carry {@link dev.patchbay.api.config.Setting}; its compact
 *     constructor validates what takes more than one of them
 */
public interface StageFactory<C extends Record> {
    /**
     * The name used in configuration as {@code type}, such as {@code deepgram-nova}.
     *
     * @return lower-case letters, digits and hyphens; unique across all loaded plugins
     */
    String type();

    /**
     * The settings' type.
     *
     * @return the record class
     */
    Class<C> configType();

    /**
     * What a stage so configured takes and produces. Pure: no I/O and the same answer every time, so that a plan can be
     * printed, and an impossible pipeline refused, before any call.
     *
     * @param config valid settings
     * @return the shape, never null
     */
    StageSpec describe(C config);

    /**
     * Creates the stage of one session. Must not block: connect in {@link Stage#start}.
     *
     * @param config valid settings
     * @return a new stage, never shared
     */
    Stage create(C config);
}
