package dev.patchbay.api.transport;

/**
 * Describes and creates one type of transport. Its type is the key of its settings at the top level of the configuration:
 * {@code audiosocket: {port: 9092}}.
 *
 * @param <C> the settings: a public record whose components carry {@link dev.patchbay.api.config.Setting}
 */
public interface TransportFactory<C extends Record> {
    /**
     * The name used in configuration.
     *
     * @return lower-case letters, digits and underscores; unique across all loaded plugins
     */
    String type();

    /**
     * The settings' type.
     *
     * @return the record class
     */
    Class<C> configType();

    /**
     * What calls will bring and take, as far as the settings tell. A plan before any call is made with it; a call that
     * turns out differently is planned for itself. Pure: no I/O and the same answer every time.
     *
     * @param config valid settings
     * @return the formats
     */
    TransportSpec describe(C config);

    /**
     * Creates a transport. Must not do I/O: listen in {@link Transport#start}.
     *
     * @param config valid settings
     * @return a new transport
     */
    Transport create(C config);
}
