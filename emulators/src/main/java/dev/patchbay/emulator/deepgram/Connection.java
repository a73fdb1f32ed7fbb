package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.session.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A client's connection and what happened on it.
 *
 * <p><b>Threads.</b> The server's event loop writes, any thread asks.
 */
public final class Connection {
    private final SocketKind socket;
    private final int number;
    private final Handshake handshake;
    private final Watcher watcher;
    private final boolean told;
    private final long beginNanos = System.nanoTime();
    private final Tape fromClient;
    private final Tape fromServer;
    private final CompletableFuture<Closing> closed = new CompletableFuture<>();
    private final CompletableFuture<Boolean> stalled = new CompletableFuture<>();
    private final CompletableFuture<Questions> questions = new CompletableFuture<>();

    /** Asks the session, on its thread. */
    @FunctionalInterface
    interface Questions {
        void ask(Consumer<Session> question);
    }

    /**
     * What the client asked for.
     *
     * @param uri path and query
     * @param requestId as told in {@code dg-request-id}
     */
    record Handshake(String uri, String requestId) {}

    Connection(SocketKind socket, int number, Handshake handshake, ServerSettings settings) {
        this.socket = socket;
        this.number = number;
        this.handshake = handshake;
        watcher = settings.watcher();
        told = settings.keepBytes() > 0 || !watcher.equals(Watcher.NONE);
        fromClient = new Tape(settings.keepBytes() / 2);
        fromServer = new Tape(settings.keepBytes() / 2);
    }

    /** {@return which kind of socket it is} */
    public SocketKind socket() {
        return socket;
    }

    /** {@return its number among the accepted connections of its kind, from 1} */
    public int number() {
        return number;
    }

    /** {@return path and query of the handshake} */
    public String requestUri() {
        return handshake.uri();
    }

    /** {@return the id that the client was told in {@code dg-request-id}} */
    public String requestId() {
        return handshake.requestId();
    }

    /** {@return what came from the client so far} */
    public List<RecordedMessage> clientMessages() {
        return fromClient.log.all();
    }

    /** {@return what was sent to the client so far} */
    public List<RecordedMessage> serverMessages() {
        return fromServer.log.all();
    }

    /**
     * Waits for a client message, or finds one that came already.
     *
     * @param wanted which
     * @param atMost how long to wait
     * @return the first that fits
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when none came; says what came instead
     */
    public RecordedMessage awaitClient(Predicate<RecordedMessage> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        return fromClient.log.await(wanted, atMost);
    }

    /**
     * Waits for a server message, or finds one that was sent already.
     *
     * @param wanted which
     * @param atMost how long to wait
     * @return the first that fits
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when none was sent; says what was sent instead
     */
    public RecordedMessage awaitServer(Predicate<RecordedMessage> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        return fromServer.log.await(wanted, atMost);
    }

    /**
     * Waits for the end.
     *
     * @param atMost how long to wait
     * @return how it ended
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it goes on
     */
    public Closing awaitClosed(Duration atMost) throws InterruptedException, TimeoutException {
        return get(closed, atMost);
    }

    /**
     * Waits until the server neither reads nor writes any more, as the scenario has it.
     *
     * @param atMost how long to wait
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it still does
     */
    public void awaitStalled(Duration atMost) throws InterruptedException, TimeoutException {
        get(stalled, atMost);
    }

    /** {@return whether it has ended} */
    public boolean closed() {
        return closed.isDone();
    }

    /**
     * Asks the session something, also after its end.
     *
     * @param kind what the session is, such as {@code AgentSession}
     * @param question is asked on the session's thread; it answers with what is no longer changed
     * @param <S> the session
     * @param <T> the answer
     * @return the answer
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when the server is stuck
     * @throws ClassCastException when it is a session of another kind
     */
    public <S extends Session, T> T ask(Class<S> kind, Function<S, T> question)
            throws InterruptedException, TimeoutException {
        var answer = new CompletableFuture<T>();
        get(questions, Duration.ofSeconds(10)).ask(session -> {
            try {
                answer.complete(question.apply(kind.cast(session)));
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return get(answer, Duration.ofSeconds(10));
    }

    /** {@return what went over it so far} */
    public Counters counters() {
        return new Counters(
                fromClient.texts(),
                fromClient.audio(),
                fromClient.audioBytes(),
                fromServer.texts(),
                fromServer.audio(),
                fromServer.audioBytes(),
                fromClient.log.notKept() + fromServer.log.notKept());
    }

    /** Whether anybody looks at messages; else they need not be made. */
    boolean told() {
        return told;
    }

    void text(boolean byClient, String type, String text) {
        tape(byClient).countText();
        if (told) {
            note(byClient, new RecordedMessage(now(), type, text, RecordedMessage.NO_AUDIO));
        }
    }

    void audio(boolean byClient, byte[] audio, int from, int length) {
        tape(byClient).countAudio(length);
        if (told) {
            byte[] kept = from == 0 && length == audio.length ? audio : Arrays.copyOfRange(audio, from, from + length);
            note(byClient, new RecordedMessage(now(), RecordedMessage.AUDIO, "", kept));
        }
    }

    void answersBy(Questions asked) {
        questions.complete(asked);
    }

    void isStalled() {
        stalled.complete(true);
    }

    void ended(Closing how) {
        closed.complete(how);
    }

    private Tape tape(boolean byClient) {
        return byClient ? fromClient : fromServer;
    }

    private void note(boolean byClient, RecordedMessage message) {
        tape(byClient).log.add(message);
        watcher.happened(socket, number, byClient, message);
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginNanos);
    }

    private static <T> T get(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, TimeoutException {
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof ClassCastException other) {
                throw other;
            }
            throw new IllegalStateException("the emulated session broke", broken.getCause());
        }
    }
}
