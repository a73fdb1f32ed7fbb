package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.transport.TransportFactory;
import java.util.List;

/** Brings the transport {@code audiosocket}. */
public final class AudioSocketPlugin implements Plugin {
    /** Created by the runtime through {@link java.util.ServiceLoader}. */
    public AudioSocketPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<TransportFactory<?>> transports() {
        return List.of(new AudioSocketFactory());
    }
}
