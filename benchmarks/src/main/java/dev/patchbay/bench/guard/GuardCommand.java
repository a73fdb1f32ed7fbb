package dev.patchbay.bench.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay bench --guard}: measures the short suite and holds it against the baseline. */
@Command(
        name = "patchbay bench --guard",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the short suite and compares each figure with the baseline, as a ratio to a frozen kernel that is timed"
                    + " beside it. Fails when one takes longer by more than the tolerance, or allocates otherwise.",
            "A machine that the baseline does not know is held against the slowest that it knows, with twice the tolerance."
        })
public final class GuardCommand implements Callable<Integer> {
    private static final String KERNELS = "Benchmark\\.";

    /** The launcher says where the sources are; without it they are here. */
    private static final Path CHECKOUT = Path.of(System.getProperty("patchbay.checkout", ""));

    @Option(names = "--baseline", paramLabel = "FILE", description = "The baseline; ${DEFAULT-VALUE} unless given.")
    private Path file = CHECKOUT.resolve("benchmarks/baseline.json");

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            description = "How much longer a benchmark may take; ${DEFAULT-VALUE} unless given.")
    private double percent = 25;

    @Option(names = "--update", description = "Takes what is measured as this machine's baseline instead.")
    private boolean update;

    @Option(names = "--log", paramLabel = "FILE", description = "JMH's own output; ${DEFAULT-VALUE} unless given.")
    private Path log = CHECKOUT.resolve("benchmarks/target/guard.log");

    @Parameters(
            arity = "0..1",
            paramLabel = "REGEX",
            description = "Only benchmarks whose name has a match, such as Resampler.")
    private String filter = KERNELS;

    /** For the command line. */
    public GuardCommand() {}

    @Override
    public Integer call() throws RunnerException {
        if (!update && !Files.exists(file)) {
            System.err.println(file + ": no such baseline; --update makes one");
            return 1;
        }
        System.out.println("measuring; that takes a few minutes. Details: " + log);
        var measured = ShortSuite.run(filter, log);
        var machine = Machine.name();
        var baseline = Baseline.read(file);
        if (update) {
            var figures = filter.equals(KERNELS) ? measured : baseline.amended(machine, measured);
            baseline.with(machine, figures).write(file);
            System.out.println(file + " has " + figures.size() + " figures for " + machine);
            return 0;
        }
        return judge(baseline, machine, measured);
    }

    private int judge(Baseline baseline, String machine, Map<String, Figure> measured) {
        double tolerance = baseline.knows(machine) ? percent : 2 * percent;
        var expected = new TreeMap<>(baseline.of(machine));
        if (!filter.equals(KERNELS)) {
            expected.keySet().retainAll(measured.keySet());
        }
        var verdict = Verdict.of(expected, measured, tolerance / 100);
        System.out.println(
                machine + (baseline.knows(machine) ? "" : ": not in the baseline, held against the slowest"));
        System.out.print(verdict.render());
        System.out.printf(
                Locale.ROOT,
                "%s: tolerance %.0f %% in time, none in allocation up to 1000 B/op, 2 %% above%n",
                verdict.fails() ? "FAILED" : "passed",
                tolerance);
        return verdict.fails() ? 1 : 0;
    }
}
