package dev.patchbay.bench;

import dev.patchbay.bench.answers.AnswersCommand;
import dev.patchbay.bench.density.DensityCommand;
import dev.patchbay.bench.guard.GuardCommand;
import dev.patchbay.bench.peers.PeersCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs benchmarks, and always reports what they allocate. */
public final class Main {
    private static final String[] ALLOCATION = {"-prof", "gc"};

    private static final Set<String> DENSITY = Set.of("--calls", "--search");

    private Main() {}

    /**
     * Runs JMH, the guard, the comparison with peers, the measurement of call density or that of answers.
     *
     * @param args {@code --guard}, {@code --peers} or {@code --answers} and its options; options with {@code --calls} or {@code --search}
     *     among them; else JMH's own, such as {@code CallPath -f 1}, which {@code -h} lists
     * @throws IOException when JMH can't start its JVMs or write its results
     */
    public static void main(String[] args) throws IOException {
        if (Arrays.stream(args).map(arg -> arg.split("=", 2)[0]).anyMatch(DENSITY::contains)) {
            System.exit(new CommandLine(new DensityCommand()).execute(args));
        }
        var first = args.length == 0 ? "" : args[0];
        switch (first) {
            case "--guard" -> System.exit(new CommandLine(new GuardCommand()).execute(rest(args)));
            case "--answers" -> System.exit(new CommandLine(new AnswersCommand()).execute(rest(args)));
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
