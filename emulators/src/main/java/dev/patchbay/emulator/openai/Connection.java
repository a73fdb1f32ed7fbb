package dev.patchbay.emulator.openai;

import dev.patchbay.emulator.history.History;
import dev.patchbay.emulator.openai.session.Item;
import dev.patchbay.emulator.openai.session.Journal;
import dev.patchbay.emulator.openai.session.ServerEvent;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A client's connection and what happened on it.
 *
 * <p><b>Threads.</b> The server's event loop writes, any thread asks.
 */
public final class Connection implements Journal {
    private final int number;
    private final String requestUri;
    private final Watcher watcher;
    private final boolean told;
    private final long beginNanos = System.nanoTime();
    private final History<RecordedEvent> fromClient;
    private final History<RecordedEvent> fromServer;
    private final AtomicLong clientEvents = new AtomicLong();
    private final AtomicLong clientMillis = new AtomicLong();
    private final AtomicLong serverEvents = new AtomicLong();
    private final AtomicLong serverMillis = new AtomicLong();
    private final CompletableFuture<Closing> closed = new CompletableFuture<>();
    private final CompletableFuture<Boolean> stalled = new CompletableFuture<>();
    private volatile Supplier<CompletableFuture<List<Item>>> conversation =
            () -> CompletableFuture.completedFuture(List.of());

    Connection(int number, String requestUri, ServerSettings settings) {
        this.number = number;
        this.requestUri = requestUri;
        watcher = settings.watcher();
        told = settings.keepBytes() > 0 || !watcher.equals(Watcher.NONE);
        fromClient = new History<>("event", RecordedEvent::size, settings.keepBytes() / 2);
        fromServer = new History<>("event", RecordedEvent::size, settings.keepBytes() / 2);
    }

    /** {@return its number among the accepted connections, from 1} */
    public int number() {
        return number;
    }

    /** {@return path and query of the handshake} */
    public String requestUri() {
        return requestUri;
    }

    /** {@return what came from the client so far} */
    public List<RecordedEvent> clientEvents() {
        return fromClient.all();
    }

    /** {@return what was sent to the client so far} */
    public List<RecordedEvent> serverEvents() {
        return fromServer.all();
    }

    /**
     * Waits for a client event, or finds one that came already.
     *
     * @param wanted which
     * @param atMost how long to wait
     * @return the first that fits
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when none came; says what came instead
     */
    public RecordedEvent awaitClient(Predicate<RecordedEvent> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        return fromClient.await(wanted, atMost);
    }

    /**
     * Waits for a server event, or finds one that was sent already.
     *
     * @param wanted which
     * @param atMost how long to wait
     * @return the first that fits
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when none was sent; says what was sent instead
     */
    public RecordedEvent awaitServer(Predicate<RecordedEvent> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        return fromServer.await(wanted, atMost);
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
     * What the server remembers of the conversation.
     *
     * @return the items, in order
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when the server is stuck
     */
    public List<Item> conversation() throws InterruptedException, TimeoutException {
        return get(conversation.get(), Duration.ofSeconds(10));
    }

    /** {@return what went over it so far} */
    public Counters counters() {
        return new Counters(
                clientEvents.get(),
                clientMillis.get(),
                serverEvents.get(),
                serverMillis.get(),
                fromClient.notKept() + fromServer.notKept());
    }

    @Override
    public void clientAudio(byte[] audio, int millis) {
        clientEvents.incrementAndGet();
        clientMillis.addAndGet(millis);
        if (told) {
            note(
                    true,
                    new RecordedEvent(
                            now(),
                            "input_audio_buffer.append",
                            "{\"type\":\"input_audio_buffer.append\"}",
                            audio,
                            millis));
        }
    }

    @Override
    public void clientEvent(String type, String json) {
        clientEvents.incrementAndGet();
        if (told) {
            note(true, new RecordedEvent(now(), type, json, RecordedEvent.NO_AUDIO, 0));
        }
    }

    void sent(ServerEvent event) {
        serverEvents.incrementAndGet();
        if (event instanceof ServerEvent.Audio audio) {
            serverMillis.addAndGet(audio.millis());
        }
        if (told) {
            note(
                    false,
                    switch (event) {
                        case ServerEvent.Audio(String type, String head, byte[] base64, int millis) ->
                            new RecordedEvent(
                                    now(),
                                    type,
                                    head + ServerEvent.Audio.TAIL,
                                    Base64.getDecoder().decode(base64),
                                    millis);
                        case ServerEvent.Json json -> plain(json);
                        case ServerEvent.Raw raw -> plain(raw);
                    });
        }
    }

    void remembersBy(Supplier<CompletableFuture<List<Item>>> items) {
        conversation = items;
    }

    void isStalled() {
        stalled.complete(true);
    }

    void ended(Closing how) {
        closed.complete(how);
    }

    private RecordedEvent plain(ServerEvent event) {
        return new RecordedEvent(now(), event.type(), event.text(), RecordedEvent.NO_AUDIO, 0);
    }

    private void note(boolean client, RecordedEvent event) {
        (client ? fromClient : fromServer).add(event);
        watcher.happened(number, client, event);
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginNanos);
    }

    private static <T> T get(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, TimeoutException {
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the emulated session broke", broken.getCause());
        }
    }
}
