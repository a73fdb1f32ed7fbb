package dev.patchbay.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A web service that knows where orders are, for the agent's tool to ask.
 *
 * <p><b>Threads.</b> It answers on a thread of its own.
 */
final class Warehouse implements AutoCloseable {
    private static final String STATUS =
            "It left our warehouse this morning, and it should reach your home on Thursday afternoon, between two and "
                    + "five o'clock, unless the traffic is worse than usual.";

    private final HttpServer server;

    private Warehouse(HttpServer server) {
        this.server = server;
    }

    /** Opens it on a free port of the loopback address. */
    static Warehouse open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders/", Warehouse::answer);
        server.start();
        return new Warehouse(server);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = STATUS.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** {@return host and port} */
    String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
