package dev.patchbay.emulator.deepgram.session;

import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Sound;
import dev.patchbay.emulator.sound.Studio;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client on a real socket that knows nothing of the emulator but its address. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(20);

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final StringBuilder partial = new StringBuilder();
    private final List<JsonNode> messages = new ArrayList<>();
    private int audioBytes;
    private String ending = "";
    private int looked;

    private SocketClient(URI uri) {
        socket = http.newWebSocketBuilder()
                .header("Authorization", "Token 0123456789abcdef")
                .buildAsync(uri, this)
                .join();
    }

    /** Throws a {@link java.util.concurrent.CompletionException} when it is not let in. */
    public static SocketClient connect(URI uri, String query) {
        return new SocketClient(URI.create(uri + "?" + query));
    }

    public void text(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    /** Sends a sound as fast as the socket takes it. */
    public void sound(Sound sound, SampleFormat format, int pieceMs) {
        byte[] all = new Studio().audio(List.of(sound), format);
        int size = format.bytes(pieceMs);
        for (int from = 0; from < all.length; from += size) {
            socket.sendBinary(ByteBuffer.wrap(Arrays.copyOfRange(all, from, Math.min(all.length, from + size))), true)
                    .join();
        }
    }

    /** The next message of a type, after those that were asked for before. */
    public JsonNode next(String type) {
        return next(type, message -> true);
    }

    public JsonNode next(String type, Predicate<JsonNode> wanted) {
        long left = SOON.toNanos();
        lock.lock();
        try {
            while (true) {
                while (looked < messages.size()) {
                    var message = messages.get(looked++);
                    if (message.path("type").stringValue("").equals(type) && wanted.test(message)) {
                        return message;
                    }
                }
                if (left <= 0 || !ending.isEmpty()) {
                    throw new AssertionError("no " + type + " " + ending + "; there were " + messages);
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    public int audioBytes() {
        lock.lock();
        try {
            return audioBytes;
        } finally {
            lock.unlock();
        }
    }

    /** How the connection ended: close code and reason, or that it broke. */
    public String awaitEnd() {
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
                messages.add(MAPPER.readTree(partial.toString()));
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
            more.signalAll();
        } finally {
            lock.unlock();
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(code + " " + reason);
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
