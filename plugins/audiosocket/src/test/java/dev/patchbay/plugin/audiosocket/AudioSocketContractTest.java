package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.testkit.FarEnd;
import dev.patchbay.testkit.TransportBehaviour;
import dev.patchbay.testkit.TransportContract;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

final class AudioSocketContractTest extends TransportContract<AudioSocketConfig> {
    @Override
    protected TransportFactory<AudioSocketConfig> factory() {
        return new AudioSocketFactory();
    }

    @Override
    protected AudioSocketConfig config() {
        return Configs.PATIENT.config();
    }

    @Override
    protected FarEnd connect(InetSocketAddress address, int number) throws IOException {
        return new Asterisk(address, number);
    }

    @Override
    protected Set<TransportBehaviour> behaviours() {
        return Set.of(TransportBehaviour.TELLS_DTMF);
    }
}
