package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.transport.Transport;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.api.transport.TransportSpec;

final class AudioSocketFactory implements TransportFactory<AudioSocketConfig> {
    @Override
    public String type() {
        return "audiosocket";
    }

    @Override
    public Class<AudioSocketConfig> configType() {
        return AudioSocketConfig.class;
    }

    @Override
    public TransportSpec describe(AudioSocketConfig config) {
        return new TransportSpec(config.format().formats(), config.format().formats());
    }

    @Override
    public Transport create(AudioSocketConfig config) {
        return new AudioSocketTransport(config);
    }
}
