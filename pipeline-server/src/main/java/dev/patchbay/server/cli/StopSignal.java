package dev.patchbay.server.cli;

import java.util.concurrent.CountDownLatch;

/** The end of a command that runs until it is stopped. */
final class StopSignal {
    private StopSignal() {}

    /** Waits for SIGTERM or SIGINT. Nothing has to be put in order then. */
    static void await() throws InterruptedException {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            stop.countDown();
            // A JVM that was signalled exits with 143; having been stopped is no failure.
            Runtime.getRuntime().halt(0);
        }));
        stop.await();
    }
}
