package dev.patchbay.runtime.dsp.resampling;

import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/**
 * With what a resampler does its arithmetic. Both kinds give the same quality; they may differ in the last bit.
 *
 * <p>Which one is used is decided once in a JVM: vectors where the module {@code jdk.incubator.vector} is present and the
 * machine's hold eight floats or more, else plain Java. The system property {@value #PROPERTY} says otherwise:
 * {@code plain}, {@code vector} or {@code auto}.
 */
public enum KernelKind {
    /** Plain Java, in loops that the compiler makes vectors of; always there. */
    PLAIN,
    /** The Vector API, two to nearly five times as fast once compiled; needs {@code --add-modules jdk.incubator.vector}. */
    VECTOR;

    /** The system property that forces a kind. */
    public static final String PROPERTY = "patchbay.resampler.kernel";

    private static final String MODULE = "jdk.incubator.vector";

    /**
     * With fewer lanes a machine has no AVX2, and then maybe no fused multiply-add either, without which the Vector API is
     * slower than plain Java by orders of magnitude.
     */
    private static final int WORTHWHILE_LANES = 8;

    /** The narrowest vectors that hold as many 16-bit samples as floats; a JVM without its optimising compiler may have less. */
    private static final int MIN_LANES = 4;

    /** Long runs pay for being computed side by side; shorter ones than this in 20 ms don't. */
    private static final int LONG_RUN = 32;

    private static volatile @Nullable KernelKind inUse;

    /**
     * The kind in use.
     *
     * @throws IllegalStateException when {@value #PROPERTY} asks for what there is not
     */
    public static KernelKind inUse() {
        var chosen = inUse;
        if (chosen == null) {
            chosen = choose(System.getProperty(PROPERTY), lanes());
            inUse = chosen;
        }
        return chosen;
    }

    /** What the kind is, in a few words for a log; only for one that this JVM has. */
    public String describe() {
        return switch (this) {
            case PLAIN -> "plain Java";
            case VECTOR -> "Vector API, " + Lanes.describe();
        };
    }

    private KernelKind required(int lanes) {
        if (this == VECTOR && lanes == 0) {
            throw new IllegalStateException("the vector kernel needs the module " + MODULE + ", which this JVM was"
                    + " started without; add --add-modules " + MODULE);
        }
        if (this == VECTOR && lanes < MIN_LANES) {
            throw new IllegalStateException("the vector kernel needs vectors of " + MIN_LANES
                    + " floats or more, and those of this JVM have " + lanes + "; use the plain kernel");
        }
        return this;
    }

    Kernel kernel(FilterBank bank, int block) {
        int longestRun = Math.ceilDiv(block, bank.ratio().down()) + 1;
        boolean sideBySide = block / bank.ratio().down() >= LONG_RUN;
        return switch (required(lanes())) {
            case PLAIN -> sideBySide ? new RunKernel(bank, longestRun) : new DotKernel(bank, longestRun);
            case VECTOR -> sideBySide ? vectors(bank, longestRun) : new VectorDotKernel(bank, longestRun);
        };
    }

    private static Kernel vectors(FilterBank bank, int longestRun) {
        boolean phasesShareInput = bank.ratio().down() == 1 && bank.ratio().up() > 1;
        return phasesShareInput ? new VectorPhasesKernel(bank, longestRun) : new VectorRunKernel(bank, longestRun);
    }

    /** @param lanes how many floats the machine's vectors hold; 0 without the Vector API */
    static KernelKind choose(@Nullable String wanted, int lanes) {
        return switch (wanted == null ? "auto" : wanted.toLowerCase(Locale.ROOT)) {
            case "auto" -> lanes >= WORTHWHILE_LANES ? VECTOR : PLAIN;
            case "plain" -> PLAIN;
            case "vector" -> VECTOR.required(lanes);
            default -> throw new IllegalStateException(PROPERTY + "=" + wanted + ": must be auto, plain or vector");
        };
    }

    /** Asked for here and not of {@link Lanes}, which can't even be loaded where there are fewer than four. */
    private static int lanes() {
        return ModuleLayer.boot().findModule(MODULE).isPresent() ? FloatVector.SPECIES_PREFERRED.length() : 0;
    }
}
