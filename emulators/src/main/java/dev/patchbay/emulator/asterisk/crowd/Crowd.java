package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The callers, and the two threads that speak and listen for them.
 *
 * <p><b>Threads.</b> One leads it.
 */
final class Crowd implements AutoCloseable {
    private static final long GOODBYE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LOOK_MILLIS = 20;

    private final CrowdSettings settings;
    private final Window window;
    private final Probe probe;
    private final Sender sender;
    private final Receiver receiver;
    private final List<Caller> callers = new ArrayList<>();
    private final Thread speaking;
    private final Thread listening;

    Crowd(CrowdSettings settings) throws IOException {
        this.settings = settings;
        this.window = new Window(settings.measured());
        this.probe = new Probe(window);
        this.sender = new Sender(window, probe);
        this.receiver = new Receiver(probe);
        this.speaking = thread("sender", sender);
        this.listening = thread("receiver", receiver);
    }

    /** A thread without which nothing is measured: what it throws ends the program. */
    private static Thread thread(String name, Runnable task) {
        return Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler((thread, thrown) -> {
                    thrown.printStackTrace();
                    Runtime.getRuntime().halt(1);
                })
                .start(task);
    }

    /** Lets the callers call one after the other. They speak from the first on. */
    void connect() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int number = 0; number < settings.calls(); number++) {
            long due = start + TimeUnit.SECONDS.toNanos(number) / settings.perSecond();
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            var caller = Caller.connect(settings.server(), number, window);
            callers.add(caller);
            receiver.add(caller);
            sender.add(caller, number);
        }
    }

    void warmUp() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(settings.warmUp().toNanos());
    }

    /** Returns when the measured time is over; the calls go on. */
    void measure() throws InterruptedException {
        window.open();
        TimeUnit.NANOSECONDS.sleep(settings.measured().toNanos());
    }

    /** What was measured; only after {@link #close}. */
    CrowdReport report() {
        return CrowdReport.of(callers, window, sender.lateness(), probe.lateness());
    }

    /** Hangs all calls up, waits until the server noticed, and ends the threads. */
    @Override
    public void close() throws IOException {
        sender.stop();
        try {
            speaking.join();
            callers.forEach(Caller::leave);
            awaitGone();
            receiver.stop();
            listening.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        callers.forEach(Caller::close);
        probe.close();
        receiver.close();
    }

    private void awaitGone() throws InterruptedException {
        long deadline = System.nanoTime() + GOODBYE_NANOS;
        while (!callers.stream().allMatch(Caller::gone) && System.nanoTime() - deadline < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
