package dev.patchbay.websocket;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.Writer;

/**
 * Tyrus' container, which also tells why a handshake was refused. By itself it keeps no more than the status, and not even
 * that when a key is wrong; what a provider says of it stands in the headers. Nor does it try again by itself, with other
 * credentials or elsewhere, as Tyrus would.
 *
 * <p>Public because Tyrus makes it, by its name.
 *
 * <p><b>Threads.</b> Any.
 */
public final class FrankContainer extends GrizzlyClientContainer {
    /** For Tyrus. */
    public FrankContainer() {}

    @Override
    public void openClientSocket(ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
            throws DeploymentException, IOException {
        super.openClientSocket(config, properties, new FrankEngine(engine));
    }

    private record FrankEngine(ClientEngine engine) implements ClientEngine {
        @Override
        public UpgradeRequest createUpgradeRequest(TimeoutHandler timeout) {
            return engine.createUpgradeRequest(timeout);
        }

        @Override
        public ClientUpgradeInfo processResponse(
                UpgradeResponse response, Writer writer, Connection.CloseListener closed) {
            if (response.getStatus() == 101) {
                return engine.processResponse(response, writer, closed);
            }
            engine.processError(new HandshakeRefused(response.getStatus(), response.getHeaders()));
            return new Refused();
        }

        @Override
        public void processError(Throwable thrown) {
            engine.processError(thrown);
        }
    }

    private record Refused() implements ClientEngine.ClientUpgradeInfo {
        @Override
        public ClientEngine.ClientUpgradeStatus getUpgradeStatus() {
            return ClientEngine.ClientUpgradeStatus.UPGRADE_REQUEST_FAILED;
        }

        @Override
        public Connection createConnection() {
            throw new IllegalStateException("there is no connection: the handshake was refused");
        }
    }
}
