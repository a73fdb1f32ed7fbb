package dev.patchbay.emulator.deepgram;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing of the emulator but its address. */
final class Client implements WebSocket.Listener, AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final StringBuilder partial = new StringBuilder();
    private final List<String> texts = new ArrayList<>();
    private String ending = "";
    private long audioBytes;
    private int looked;

    private Client(URI uri, Map<String, String> headers, String... protocols) {
        var builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (protocols.length > 0) {
            builder.subprotocols(
                    protocols[0],
                    List.of(protocols).subList(1, protocols.length).toArray(String[]::new));
        }
        socket = builder.buildAsync(uri, this).join();
    }

    /** With a key that any server takes. */
    static Client connect(URI uri) {
        return new Client(uri, Map.of("Authorization", "Token dg-key"));
    }

    static Client connect(URI uri, Map<String, String> headers) {
        return new Client(uri, headers);
    }

    static Client browser(URI uri, String... protocols) {
        return new Client(uri, Map.of(), protocols);
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    void send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    void send(byte[] audio) {
        socket.sendBinary(ByteBuffer.wrap(audio), true).join();
    }

    /** A sine loud enough to be a voice, as linear16 at 16000 Hz in messages of 20 ms, then silence; as fast as it goes. */
    void sayTurn() {
        var voice = new byte[640];
        for (int i = 0; i < 320; i++) {
            long sample = Math.round(8_000 * Math.sin(2 * Math.PI * i / 80));
            voice[2 * i] = (byte) sample;
            voice[2 * i + 1] = (byte) (sample >> 8);
        }
        for (int i = 0; i < 25; i++) {
            send(voice);
        }
        silence(800);
    }

    void silence(int ms) {
        for (int sent = 0; sent < ms; sent += 20) {
            send(new byte[640]);
        }
    }

    /** The next message of a type, after those that were asked for before. */
    JsonNode next(String type) {
        long left = SOON.toNanos();
        lock.lock();
        try {
            while (true) {
                while (looked < texts.size()) {
                    var message = MAPPER.readTree(texts.get(looked++));
                    if (message.path("type").stringValue("").equals(type)) {
                        return message;
                    }
                }
                if (left <= 0 || !ending.isEmpty()) {
                    throw new AssertionError("no " + type + " " + ending + "; there were " + texts);
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    List<String> texts() {
        lock.lock();
        try {
            return List.copyOf(texts);
        } finally {
            lock.unlock();
        }
    }

    long audioBytes() {
        lock.lock();
        try {
            return audioBytes;
        } finally {
            lock.unlock();
        }
    }

    /** How the connection ended: the close code and reason, or what broke. */
    String awaitEnd() {
        long left = SOON.toNanos();
        lock.lock();
        try {
            while (ending.isEmpty()) {
                if (left <= 0) {
                    throw new AssertionError("the connection goes on");
                }
                left = more.awaitNanos(left);
            }
            return ending;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        lock.lock();
        try {
            partial.append(data);
            if (last) {
                texts.add(partial.toString());
                partial.setLength(0);
                more.signalAll();
            }
        } finally {
            lock.unlock();
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        lock.lock();
        try {
            audioBytes += data.remaining();
        } finally {
            lock.unlock();
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end("closed " + code + " " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end("broke");
    }

    private void end(String how) {
        lock.lock();
        try {
            ending = how;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye")
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(gone -> socket)
                .join();
        http.shutdownNow();
    }
}
