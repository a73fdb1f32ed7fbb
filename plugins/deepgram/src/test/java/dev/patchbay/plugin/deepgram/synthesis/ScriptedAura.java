package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.plugin.deepgram.Schemas;
import dev.patchbay.plugin.deepgram.service.Fields;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An Aura without a network, which speaks each text for half a second at once, unless a test has it do otherwise. */
final class ScriptedAura implements Dialer {
    private static final Schemas SCHEMAS = Schemas.ofClient("speak-v1");

    final List<Line> lines = new CopyOnWriteArrayList<>();
    volatile boolean silent;
    volatile boolean clears = true;

    @Override
    public void dial(Address address, Socket.Listener listener) {
        var line = new Line(listener);
        lines.add(line);
        listener.opened(line);
    }

    Line last() {
        return lines.getLast();
    }

    /** One socket, from the server's side. */
    final class Line implements Socket {
        final List<String> received = new CopyOnWriteArrayList<>();
        private final Listener listener;
        private volatile boolean closed;

        Line(Listener listener) {
            this.listener = listener;
        }

        boolean closed() {
            return closed;
        }

        /** The texts that it was told to say. */
        List<String> texts() {
            return received.stream()
                    .filter(message -> message.startsWith("Speak "))
                    .map(message -> message.substring(6))
                    .toList();
        }

        void audio(int ms) {
            listener.message(ByteBuffer.wrap(new byte[ms * 8]));
        }

        void says(String type) {
            listener.message("{\"type\":\"" + type + "\"}");
        }

        @Override
        public boolean send(String text) {
            SCHEMAS.accept(text);
            var type = read(text).text("type");
            received.add(type.equals("Speak") ? "Speak " + read(text).text("text") : type);
            if (type.equals("Flush") && !silent) {
                audio(500);
                says("Flushed");
            }
            if (type.equals("Clear") && clears) {
                says("Cleared");
            }
            return !closed;
        }

        private static Fields read(String text) {
            try {
                return Fields.read(text);
            } catch (Fields.NotJson wrong) {
                throw new AssertionError(wrong);
            }
        }

        @Override
        public boolean send(ByteBuffer bytes) {
            throw new AssertionError("Aura takes no audio");
        }

        @Override
        public boolean sendSoon(String text, int most) {
            return send(text);
        }

        @Override
        public boolean sendSoon(ByteBuffer bytes, int most) {
            return send(bytes);
        }

        @Override
        public void ping() {
            listener.pong();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
