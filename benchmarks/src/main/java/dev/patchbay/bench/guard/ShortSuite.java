package dev.patchbay.bench.guard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks that the guard runs, each for some seconds in a JVM of its own. */
final class ShortSuite {
    private static final String PACKAGE = "dev.patchbay.bench.";
    /** What is mostly the hand-over between threads says more of the scheduler, and varies by half from run to run. */
    private static final String HOPS = "SessionBenchmark";

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    private ShortSuite() {}

    /**
     * Measures.
     *
     * @param filter a regular expression, of which a benchmark's name must contain a match
     * @param log where JMH writes what it does
     * @return figures by benchmark and parameters
     */
    static Map<String, Figure> run(String filter, Path log) throws RunnerException {
        var options = new OptionsBuilder()
                .include(filter)
                .exclude(HOPS)
                .param("rates", "8000 > 24000", "24000 > 8000", "44100 > 8000")
                .param("link", "pcmu 8000 > pcm16 24000", "pcm16 24000 > pcmu 8000")
                .param("filters", "10")
                .forks(1)
                .warmupIterations(6)
                .warmupTime(ITERATION)
                .measurementIterations(8)
                .measurementTime(ITERATION)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .addProfiler(ReferenceProfiler.class)
                .shouldFailOnError(true)
                .output(log.toString())
                .build();
        var figures = new TreeMap<String, Figure>();
        for (var result : new Runner(options).run()) {
            figures.put(name(result), figure(result));
        }
        return figures;
    }

    private static String name(RunResult result) {
        var params = result.getParams();
        var name = new StringBuilder(params.getBenchmark().replace(PACKAGE, "").replace("Benchmark.", "."));
        List<String> values = new ArrayList<>();
        params.getParamsKeys().forEach(key -> values.add(params.getParam(key)));
        return values.isEmpty()
                ? name.toString()
                : name.append(' ').append(values).toString();
    }

    /** Of the iterations' ratios the median, of their allocation the least. */
    private static Figure figure(RunResult result) {
        List<Double> ratios = new ArrayList<>();
        double bytes = Double.MAX_VALUE;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                ratios.add(iteration.getPrimaryResult().getScore() / beside(iteration, ReferenceProfiler.REFERENCE));
                bytes = Math.min(bytes, beside(iteration, ALLOCATED));
            }
        }
        ratios.sort(null);
        double median = ratios.get(ratios.size() / 2);
        return new Figure(new BigDecimal(median, FOUR_DIGITS).doubleValue(), Math.round(bytes));
    }

    private static double beside(IterationResult iteration, String profiled) {
        var result = iteration.getSecondaryResults().get(profiled);
        if (result == null) {
            throw new IllegalStateException("no " + profiled + " beside the time; is its profiler on?");
        }
        return result.getScore();
    }
}
