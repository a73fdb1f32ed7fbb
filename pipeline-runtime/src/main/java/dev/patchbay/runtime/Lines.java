package dev.patchbay.runtime;

import dev.patchbay.api.transport.Transport;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.config.TransportConfig;
import dev.patchbay.runtime.pipeline.Pipelines;
import dev.patchbay.runtime.session.Sessions;
import dev.patchbay.runtime.session.Surroundings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The open transports, each with its sessions.
 *
 * <p><b>Threads.</b> Opened and closed by one thread.
 */
final class Lines {
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private record Line(String type, Transport transport, Sessions sessions) {}

    private final PatchbayConfig config;
    private final Pipelines pipelines;
    private final Surroundings surroundings;
    private final List<Line> open = new ArrayList<>();

    Lines(PatchbayConfig config, Pipelines pipelines, Surroundings surroundings) {
        this.config = config;
        this.pipelines = pipelines;
        this.surroundings = surroundings;
    }

    /** Opens every configured transport, or none. */
    void open() throws IOException {
        try {
            for (var transport : config.transports().values()) {
                open(transport);
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private void open(TransportConfig configured) throws IOException {
        var blueprint = pipelines.blueprint(pipelines.standard(), pipelines.caller(configured));
        var sessions = new Sessions(
                configured.type(),
                surroundings,
                () -> blueprint,
                config.limits().maxCalls());
        var transport = pipelines.open(configured);
        open.add(new Line(configured.type(), transport, sessions));
        transport.start(sessions);
    }

    Map<String, InetSocketAddress> addresses() {
        var addresses = new LinkedHashMap<String, InetSocketAddress>();
        open.forEach(line -> addresses.put(line.type(), line.transport().address()));
        return addresses;
    }

    int activeCalls() {
        return open.stream().mapToInt(line -> line.sessions().active()).sum();
    }

    /** Takes no more calls and ends those there are. */
    void close() {
        open.forEach(line -> line.transport().close());
        open.forEach(line -> line.sessions().shutDown());
        open.forEach(line -> line.sessions().awaitEnd(PATIENCE));
        open.clear();
    }
}
