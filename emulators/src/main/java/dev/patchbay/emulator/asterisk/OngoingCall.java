package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A call that was started.
 *
 * <p><b>Threads.</b> All methods from any thread. The call itself takes two virtual threads: one sends, one receives.
 */
public final class OngoingCall {

    private static final int CONNECT_TIMEOUT_MILLIS = 2000;

    private final CallSettings settings;
    private final Socket socket = new Socket();
    private final CallEnd end = new CallEnd(socket);
    private final CompletableFuture<CallResult> result = new CompletableFuture<>();

    private OngoingCall(CallSettings settings) {
        this.settings = settings;
    }

    static OngoingCall start(CallSettings settings) {
        OngoingCall call = new OngoingCall(settings);
        Thread.ofVirtual().name("asterisk-caller-send-" + settings.uuid()).start(call::run);
        return call;
    }

    /** Hangs up as a caller does, by closing the connection. Does nothing once the call is over. */
    public void hangUp() {
        end.reach(new Ending.CallerHungUp());
    }

    /** Whether {@link #await} would return at once. */
    public boolean isOver() {
        return result.isDone();
    }

    /**
     * Waits for the end of the call. An interrupt ends the waiting, not the call.
     *
     * @throws InterruptedException when interrupted meanwhile
     * @throws IllegalStateException when an observer threw; its exception is the cause
     */
    public CallResult await() throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the call broke off: " + e.getCause(), e.getCause());
        }
    }

    private void run() {
        try {
            CallResult outcome = call();
            settings.observer().ended(outcome);
            result.complete(outcome);
        } catch (Throwable e) {
            end.reach(new Ending.CallerHungUp());
            result.completeExceptionally(e);
        }
    }

    private CallResult call() throws InterruptedException {
        Heard heard = new Heard(settings.kind().rate(), settings.frameSamples(), settings.audibleDbfs());
        CallClock clock = new CallClock(settings.speed(), end);
        MessageWriter out;
        MessageReader in;
        try {
            connect();
            in = new MessageReader(socket);
            out = new MessageWriter(socket.getOutputStream(), settings.kind(), settings.frameSamples());
            out.uuid(settings.uuid());
        } catch (IOException e) {
            end.reach(new Ending.ConnectFailed("no connection to " + settings.server() + ": " + e.getMessage()
                    + "; check that a server listens there"));
            return result(heard, 0, Sending.NOTHING, List.of());
        }
        Sender sender = new Sender(settings, out, clock, heard, end);
        Receiver receiver = new Receiver(in, out, clock, heard, settings.patience(), end);
        clock.answer();
        Thread receiving = Thread.ofVirtual()
                .name("asterisk-caller-receive-" + settings.uuid())
                .start(receiver);
        settings.observer().answered();
        long over = sender.run();
        receiving.join();
        return result(heard, over, sender.sent(), sender.timeline());
    }

    private void connect() throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(settings.server(), CONNECT_TIMEOUT_MILLIS);
    }

    private CallResult result(Heard heard, long over, Sending sent, List<StepTiming> steps) {
        return new CallResult(
                settings.uuid(),
                settings.kind().rate(),
                end.ending(),
                Duration.ofNanos(over),
                heard.samples(),
                heard.messages(),
                Pacing.of(heard.messages()),
                heard.notes(),
                sent,
                steps,
                heard.segments());
    }
}
