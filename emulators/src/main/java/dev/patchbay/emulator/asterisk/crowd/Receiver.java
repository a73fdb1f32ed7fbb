package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Listens for all callers on one thread.
 *
 * <p><b>Threads.</b> Callers are added from any thread.
 */
final class Receiver implements Runnable, AutoCloseable {
    private static final int PATIENCE_MILLIS = 100;

    private final Selector selector = Selector.open();
    private final Queue<Caller> joining = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    Receiver(Probe probe) throws IOException {
        probe.channel().register(selector, SelectionKey.OP_READ, probe);
    }

    void add(Caller caller) {
        joining.add(caller);
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (open) {
                selector.select(Receiver::listen, PATIENCE_MILLIS);
                register();
            }
        } catch (IOException e) {
            throw new IllegalStateException("can't wait for the callers' sockets", e);
        }
    }

    private void register() throws IOException {
        for (var caller = joining.poll(); caller != null; caller = joining.poll()) {
            try {
                caller.channel().register(selector, SelectionKey.OP_READ, caller);
            } catch (ClosedChannelException hungUp) {
                caller.close();
            }
        }
    }

    private static void listen(SelectionKey key) {
        switch (key.attachment()) {
            case Caller caller -> caller.listen();
            case Probe probe -> {
                try {
                    probe.listen();
                } catch (IOException closed) {
                    key.cancel();
                }
            }
            case null, default -> throw new IllegalStateException("nobody listens to " + key.channel());
        }
    }

    void stop() {
        open = false;
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
