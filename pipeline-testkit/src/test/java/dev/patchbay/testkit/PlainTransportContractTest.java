package dev.patchbay.testkit;

import dev.patchbay.api.transport.TransportFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

class PlainTransportContractTest extends TransportContract<NoSettings> {
    @Override
    protected TransportFactory<NoSettings> factory() {
        return new PlainTransport.Factory();
    }

    @Override
    protected NoSettings config() {
        return new NoSettings();
    }

    @Override
    protected FarEnd connect(InetSocketAddress address, int number) throws IOException {
        return new PlainFarEnd(address, "call-" + number);
    }

    @Override
    protected Set<TransportBehaviour> behaviours() {
        return Set.of(TransportBehaviour.TELLS_DTMF);
    }
}
