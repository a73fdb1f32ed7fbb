package dev.patchbay.api.tool;

/**
 * Makes tools of one type from what the operator configured under {@code tools:}.
 *
 * <p><b>Threads.</b> Used by many threads at once; stateless or safe.
 *
 * @param <C> the settings: a public record whose components carry {@link dev.patchbay.api.config.Setting}; its compact
 *     constructor validates what takes more than one of them
 */
public interface ToolFactory<C extends Record> {
    /**
     * The name used in configuration as {@code type}, such as {@code http}.
     *
     * @return lower-case letters, digits and hyphens; unique among the tool types of all loaded plugins
     */
    String type();

    /**
     * The settings' type.
     *
     * @return the record class
     */
    Class<C> configType();

    /**
     * Creates a configured tool, once for all sessions, when the configuration is read. No I/O: a tool connects when it is
     * called.
     *
     * @param name the tool's key under {@code tools:}, 1 to 64 letters, digits and underscores
     * @param config valid settings
     * @return a tool whose {@link ToolSpec#name()} is {@code name}
     * @throws IllegalArgumentException when no tool can be made of these settings; its message is shown to the operator
     *     with file and line, and holds no secret
     */
    Tool create(String name, C config);
}
