package dev.patchbay.bench.density;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The measured server, seen from here. */
final class Server implements AutoCloseable {
    private static final Duration STARTS = Duration.ofSeconds(60);
    private static final Duration ANSWERS = Duration.ofSeconds(30);
    private static final Duration SETTLES = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;

    private final Child process;
    private final int port;

    private Server(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one, and waits until it takes calls.
     *
     * @param plugins a folder of plugins
     * @param configuration as text
     * @param options of its JVM, more than those of this one
     */
    static Server start(Path plugins, String configuration, List<String> options)
            throws IOException, InterruptedException {
        var process = Child.start("server", Jvm.likeThis(options, ServerMain.class, plugins.toString(), configuration));
        try {
            return new Server(
                    process, process.await("ready", STARTS).path("port").asInt());
        } catch (IllegalStateException failed) {
            process.close();
            throw failed;
        }
    }

    int port() {
        return port;
    }

    Duration cpu() {
        return process.cpu();
    }

    ServerState state() throws InterruptedException {
        return ask("state");
    }

    /** What lives on the heap: twice collected, because what the first one finds may let go of more. */
    ServerState heap() throws InterruptedException {
        ask("heap");
        return ask("heap");
    }

    /** Waits until no call is left. */
    void settle() throws InterruptedException {
        long deadline = System.nanoTime() + SETTLES.toNanos();
        while (state().calls() > 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("the server still has " + state().calls() + " calls "
                        + SETTLES.toSeconds() + " s after the callers hung up; it leaks sessions");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private ServerState ask(String what) throws InterruptedException {
        process.say(what);
        return ServerState.parse(process.await(what, ANSWERS));
    }

    @Override
    public void close() {
        process.close();
    }
}
