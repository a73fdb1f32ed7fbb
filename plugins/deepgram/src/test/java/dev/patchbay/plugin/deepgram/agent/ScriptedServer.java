package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.Schemas;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that says what a test tells it to, at the moment that the test chooses, without a network. By itself it only
 * welcomes, and takes the settings. All that it is sent is held to the official schema, where that is.
 */
final class ScriptedServer implements Dialer {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final AudioFormat MU_LAW = AudioFormat.parse("pcmu 8000");
    private static final Schemas SCHEMAS = Schemas.ofClient("agent-v1");

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final Deque<HandshakeRefused> refusals = new ArrayDeque<>();
    private volatile boolean dialled;
    private boolean silent;
    private boolean deaf;

    /** The next handshake is refused. */
    void refuses(int status, String error, String requestId) {
        refusals.add(
                new HandshakeRefused(status, Map.of("dg-error", List.of(error), "dg-request-id", List.of(requestId))));
    }

    /** It takes no settings by itself. */
    void leavesSettingsUnanswered(boolean so) {
        silent = so;
    }

    /** It reads nothing. */
    void goesDeaf() {
        deaf = true;
    }

    @Override
    public void dial(Address address, Socket.Listener listener) throws IOException {
        dialled = true;
        var refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        var connection = new Connection(address, listener);
        connections.add(connection);
        listener.opened(connection);
        connection.says("{'type':'Welcome','request_id':'request-" + connections.size() + "'}");
    }

    /** {@return whether anybody has tried to reach it} */
    boolean dialled() {
        return dialled;
    }

    List<Connection> connections() {
        return connections;
    }

    Connection last() {
        return connections.getLast();
    }

    /** One socket, from the server's side. */
    final class Connection implements Socket {
        final Address address;
        final List<JsonNode> received = new CopyOnWriteArrayList<>();
        final List<Integer> audioSizes = new CopyOnWriteArrayList<>();
        private final Listener listener;
        volatile boolean closed;
        volatile boolean unplugged;
        /** Pieces of the caller's µ-law audio that are no silence. */
        final AtomicInteger loud = new AtomicInteger();

        Connection(Address address, Listener listener) {
            this.address = address;
            this.listener = listener;
        }

        /** Single quotes stand for double ones. */
        void says(String json) {
            listener.message(json.replace('\'', '"'));
        }

        void says(String type, String text) {
            listener.message(text(type, text).toString());
        }

        private static ObjectNode text(String role, String content) {
            return MAPPER.createObjectNode()
                    .put("type", "ConversationText")
                    .put("role", role)
                    .put("content", content);
        }

        void caller(String words) {
            says("user", words);
        }

        void agent(String words) {
            says("assistant", words);
        }

        /** A tone in µ-law, in pieces of 20 ms, at once. */
        void audio(int ms) {
            for (int i = 0; i < ms / 20; i++) {
                var piece = new byte[160];
                for (int j = 0; j < piece.length; j++) {
                    piece[j] = (byte) (j % 16 < 8 ? 0x10 : 0x90);
                }
                listener.message(ByteBuffer.wrap(piece));
            }
        }

        void breaks() {
            closed = true;
            listener.closed(BROKEN, "");
        }

        /** All messages of a type. */
        List<JsonNode> received(String type) {
            return received.stream()
                    .filter(message -> message.path("type").asString("").equals(type))
                    .toList();
        }

        JsonNode settings() {
            return received("Settings").getFirst();
        }

        int audioBytes() {
            return audioSizes.stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public boolean send(String text) {
            if (closed || deaf) {
                return false;
            }
            var message = MAPPER.readTree(text);
            SCHEMAS.accept(withoutThoughts(message));
            received.add(message);
            if (message.path("type").asString("").equals("Settings") && !silent) {
                says("{'type':'SettingsApplied'}");
            }
            return true;
        }

        /** The documentation has it, and the schema has not. */
        private static String withoutThoughts(JsonNode message) {
            var copy = message.deepCopy();
            if (copy instanceof ObjectNode object) {
                object.remove("thought_signature");
            }
            return copy.toString();
        }

        @Override
        public boolean send(ByteBuffer bytes) {
            audioSizes.add(bytes.remaining());
            var piece = new byte[bytes.remaining()];
            bytes.duplicate().get(piece);
            loud.addAndGet(Quietness.is(MU_LAW, piece, piece.length) ? 0 : 1);
            return !closed;
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
            if (!unplugged) {
                listener.pong();
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
