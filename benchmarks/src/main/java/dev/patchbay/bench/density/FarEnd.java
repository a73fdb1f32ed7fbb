package dev.patchbay.bench.density;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service that the agents speak with, where they need one, in a process of its own. */
final class FarEnd implements AutoCloseable {
    private static final Duration STARTS = Duration.ofSeconds(60);
    private static final Duration LONGER = Duration.ofSeconds(60);
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private final Optional<Child> process;
    private final int port;

    private FarEnd(Optional<Child> process, int port) {
        this.process = process;
        this.port = port;
    }

    static FarEnd start(Load load) throws IOException, InterruptedException {
        if (!load.hasFarEnd()) {
            return new FarEnd(Optional.empty(), 0);
        }
        var seconds = load.warmUp().plus(load.measured()).plus(LONGER).toSeconds();
        var process = Child.start("far end", Jvm.command(OPTIONS, FarEndMain.class, Long.toString(seconds)));
        return new FarEnd(
                Optional.of(process),
                process.await("ready", STARTS).path("port").asInt());
    }

    int port() {
        return port;
    }

    Duration cpu() {
        return process.map(Child::cpu).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.ifPresent(Child::close);
    }
}
