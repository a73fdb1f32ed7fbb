package dev.patchbay.bench;

import dev.patchbay.bench.guard.GuardCommand;
import dev.patchbay.bench.peers.PeersCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs benchmarks, and always reports what they allocate. */
public final class Main {
    private static final String[] ALLOCATION = {"-prof", "gc"};

    private Main() {}

    /**
     * Runs JMH, the guard or the comparison with peers.
     *
     * @param args {@code --guard} or {@code --peers} and its options; else JMH's own, such as {@code CallPath -f 1}, which
     *     {@code -h} lists
     * @throws IOException when JMH can't start its JVMs or write its results
     */
    public static void main(String[] args) throws IOException {
        var first = args.length == 0 ? "" : args[0];
        switch (first) {
            case "--guard" -> System.exit(new CommandLine(new GuardCommand()).execute(rest(args)));
            case "--peers" -> System.exit(new CommandLine(new PeersCommand()).execute(rest(args)));
            default ->
                org.openjdk.jmh.Main.main(
                        Stream.of(ALLOCATION, args).flatMap(Stream::of).toArray(String[]::new));
        }
    }

    private static String[] rest(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }
}
