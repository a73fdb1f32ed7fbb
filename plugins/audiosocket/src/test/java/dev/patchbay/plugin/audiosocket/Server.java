package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A transport on a free port, who called it, and who got through. Closing it hangs them all up. */
final class Server implements Transport.CallHandler, AutoCloseable {
    final Transport transport;
    private final BlockingQueue<Heard> calls = new LinkedBlockingQueue<>();
    private final List<FarEnd> callers = new ArrayList<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();

    private Server(Transport transport) {
        this.transport = transport;
    }

    static Server with(AudioSocketConfig config) throws IOException {
        var server = new Server(new AudioSocketTransport(config));
        server.transport.start(server);
        return server;
    }

    FarEnd connect() throws IOException {
        return connect(0);
    }

    /** With a receive buffer of so many bytes, or of the system's size when 0. */
    FarEnd connect(int receiveBuffer) throws IOException {
        var caller = new FarEnd(transport.address(), receiveBuffer);
        callers.add(caller);
        return caller;
    }

    Heard call() throws InterruptedException {
        Heard call = calls.poll(10, TimeUnit.SECONDS);
        assertThat(call).as("a call within 10 s").isNotNull();
        return call;
    }

    /** Whether there was one already. */
    boolean anyCall() {
        return calls.poll() != null;
    }

    String refusal() throws InterruptedException {
        String refusal = refused.poll(10, TimeUnit.SECONDS);
        assertThat(refusal).as("a refusal within 10 s").isNotNull();
        return refusal;
    }

    @Override
    public void handle(Call call) {
        var heard = new Heard(call);
        calls.add(heard);
        heard.untilOver();
        call.close();
    }

    @Override
    public void refused(String reason, String detail) {
        refused.add(reason + " | " + detail);
    }

    @Override
    public void close() throws IOException {
        transport.close();
        for (FarEnd caller : callers) {
            caller.close();
        }
    }
}
