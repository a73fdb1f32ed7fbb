package dev.patchbay.emulator.openai;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the protocol that knows nothing of the emulator but its address. */
final class Client implements WebSocket.Listener, AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SAMPLES_20_MS = 480;

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final StringBuilder partial = new StringBuilder();
    private final List<String> texts = new ArrayList<>();
    private String ending = "";
    private int looked;

    private Client(URI uri, Map<String, String> headers) {
        var builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(uri, this).join();
    }

    static Client connect(URI uri) {
        return new Client(uri, Map.of());
    }

    static Client connect(URI uri, Map<String, String> headers) {
        return new Client(uri, headers);
    }

    void send(String json) {
        socket.sendText(json, true).join();
    }

    /** A sine loud enough to be a voice, as 20 ms of pcm16 at 24000 Hz an event. */
    void speak(int ms) {
        var pcm = new byte[2 * SAMPLES_20_MS];
        for (int i = 0; i < SAMPLES_20_MS; i++) {
            short sample = (short) Math.round(8_000 * Math.sin(2 * Math.PI * 200 * i / 24_000));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        append(pcm, ms / 20);
    }

    void silence(int ms) {
        append(new byte[2 * SAMPLES_20_MS], ms / 20);
    }

    /** Speaks and is quiet until the server has noticed. */
    void sayTurn() {
        speak(500);
        silence(700);
    }

    private void append(byte[] audio, int times) {
        String event = "{\"type\":\"input_audio_buffer.append\",\"audio\":\""
                + Base64.getEncoder().encodeToString(audio) + "\"}";
        for (int i = 0; i < times; i++) {
            send(event);
        }
    }

    /** The next event of a type, after those that were asked for before. */
    JsonNode next(String type) {
        return next(event -> event.path("type").stringValue("").equals(type), type);
    }

    JsonNode next(Predicate<JsonNode> wanted, String what) {
        long left = SOON.toNanos();
        lock.lock();
        try {
            while (true) {
                while (looked < texts.size()) {
                    var event = MAPPER.readTree(texts.get(looked++));
                    if (wanted.test(event)) {
                        return event;
                    }
                }
                if (left <= 0 || !ending.isEmpty()) {
                    throw new AssertionError("no " + what + ending + "; there were " + types());
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    /** The types of all events so far. */
    List<String> types() {
        return events().stream()
                .map(event -> event.path("type").stringValue(""))
                .toList();
    }

    List<JsonNode> events() {
        lock.lock();
        try {
            return texts.stream().map(MAPPER::readTree).toList();
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
