package dev.patchbay.bench;

import java.io.IOException;
import java.util.stream.Stream;

/** Runs benchmarks, and always reports what they allocate. */
public final class Main {
    private static final String[] ALLOCATION = {"-prof", "gc"};

    private Main() {}

    /**
     * Runs JMH.
     *
     * @param args JMH's own, such as {@code CallPath -f 1}; {@code -h} lists them
     * @throws IOException when JMH can't start its JVMs or write its results
     */
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(
                Stream.of(ALLOCATION, args).flatMap(Stream::of).toArray(String[]::new));
    }
}
