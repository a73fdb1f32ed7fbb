package dev.patchbay.bench.guard;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Times the reference kernel in the measured JVM, right before and right after each iteration: what the machine's speed does
 * to one it does to the other.
 */
public final class ReferenceProfiler implements InternalProfiler {
    /** The name of the result. */
    static final String REFERENCE = "reference";

    private final ReferenceKernel kernel = new ReferenceKernel();
    private double before;

    /** For JMH. */
    public ReferenceProfiler() {}

    @Override
    public String getDescription() {
        return "a frozen kernel, timed beside every iteration";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = kernel.nanos();
    }

    @Override
    @SuppressWarnings("rawtypes") // as JMH declares it
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double after = kernel.nanos();
        if (kernel.result() == Integer.MIN_VALUE) {
            throw new IllegalStateException("not a sample");
        }
        return List.of(new ScalarResult(REFERENCE, (before + after) / 2, "ns/op", AggregationPolicy.AVG));
    }
}
