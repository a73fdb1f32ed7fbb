package dev.patchbay.runtime.graph;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.negotiation.Conversion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One conversion at work, with what follows it. Links that begin with the same conversions share the steps: a step may
 * have several followers.
 *
 * <p>Samples pass between steps as bytes, and each step decodes what it gets where it needs it: a resampler reads the
 * caller's µ-law itself, and writes what the consumer takes itself when it is the last one.
 */
abstract sealed class SampleStep permits SampleStep.Root, RemixStep, ResampleStep, EncodeStep {
    private SampleStep[] next = {};

    /**
     * Takes the next samples.
     *
     * @param codec of the bytes
     * @param bytes borrowed until this returns
     * @param offset of the first sample, in bytes
     * @param count samples per channel, interleaved
     */
    abstract void accept(SampleCodec codec, byte[] bytes, int offset, int count);

    /** Pushes out what the step still holds, then the same for what follows. */
    void flush() {
        for (var step : next) {
            step.flush();
        }
    }

    final void add(SampleStep step) {
        next = Arrays.copyOf(next, next.length + 1);
        next[next.length - 1] = step;
    }

    /** The follower that already does this conversion. */
    final @Nullable SampleStep follower(Conversion conversion) {
        for (var step : next) {
            if (step.does(conversion)) {
                return step;
            }
        }
        return null;
    }

    /** How many steps follow, one behind the other and side by side. */
    final int followers() {
        int count = next.length;
        for (var step : next) {
            count += step.followers();
        }
        return count;
    }

    boolean does(Conversion conversion) {
        return false;
    }

    /** The encoding that the step can take without decoding it. */
    SampleCodec takes() {
        return Pcm.LITTLE_ENDIAN;
    }

    /** The encoding in which to pass samples on: what the only follower takes, or one that all can share. */
    final SampleCodec gives() {
        return next.length == 1 ? next[0].takes() : Pcm.LITTLE_ENDIAN;
    }

    final void pass(SampleCodec codec, byte[] bytes, int offset, int count) {
        for (var step : next) {
            step.accept(codec, bytes, offset, count);
        }
    }

    static SampleStep of(Conversion conversion, KernelKind kernel) {
        return switch (conversion) {
            case Conversion.Remix remix -> new RemixStep(remix);
            case Conversion.Resample resample -> new ResampleStep(resample, kernel);
            case Conversion.Decode decode -> throw misplaced(decode);
            case Conversion.Encode encode -> throw misplaced(encode);
            case Conversion.Reframe reframe -> throw misplaced(reframe);
        };
    }

    private static IllegalArgumentException misplaced(Conversion conversion) {
        return new IllegalArgumentException("not a step of its own: " + conversion.describe());
    }

    /** Where the samples come from. */
    static final class Root extends SampleStep {
        @Override
        void accept(SampleCodec codec, byte[] bytes, int offset, int count) {
            pass(codec, bytes, offset, count);
        }
    }
}
