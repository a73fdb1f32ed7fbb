package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.dsp.Channels;
import dev.patchbay.runtime.dsp.Resampler;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.negotiation.Conversion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One conversion at work on linear samples, with what follows it. Links that begin with the same conversions share the
 * steps: a step may have several followers.
 */
abstract sealed class SampleStep {
    private SampleStep[] next = {};

    /** Takes samples per channel, interleaved; borrowed until this returns. */
    abstract void accept(short[] samples, int count);

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

    final void pass(short[] samples, int count) {
        for (var step : next) {
            step.accept(samples, count);
        }
    }

    static SampleStep of(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Remix remix -> new Remix(remix);
            case Conversion.Resample resample -> new Resample(resample);
            case Conversion.Decode decode -> throw misplaced(decode);
            case Conversion.Encode encode -> throw misplaced(encode);
            case Conversion.Reframe reframe -> throw misplaced(reframe);
        };
    }

    private static IllegalArgumentException misplaced(Conversion conversion) {
        return new IllegalArgumentException("works on bytes, not on samples: " + conversion.describe());
    }

    /** Where the samples come from. */
    static final class Root extends SampleStep {
        @Override
        void accept(short[] samples, int count) {
            pass(samples, count);
        }
    }

    static final class Remix extends SampleStep {
        private final Conversion.Remix remix;
        private short[] out = {};

        Remix(Conversion.Remix remix) {
            this.remix = remix;
        }

        @Override
        boolean does(Conversion conversion) {
            return remix.equals(conversion);
        }

        @Override
        void accept(short[] samples, int count) {
            if (out.length < count * remix.to()) {
                out = new short[count * remix.to()];
            }
            if (remix.to() == 1) {
                Channels.stereoToMono(samples, 0, count, out, 0);
            } else {
                Channels.monoToStereo(samples, 0, count, out, 0);
            }
            pass(out, count);
        }
    }

    static final class Resample extends SampleStep {
        private final Conversion.Resample resample;
        private final Resampler resampler;
        private short[] out = {};

        Resample(Conversion.Resample resample) {
            this.resample = resample;
            this.resampler = Resampler.create(resample.from(), resample.to(), resample.channels());
        }

        @Override
        boolean does(Conversion conversion) {
            return resample.equals(conversion);
        }

        @Override
        void accept(short[] samples, int count) {
            int most = resampler.maxOutput(count) * resample.channels();
            if (out.length < most) {
                out = new short[most];
            }
            int made = resampler.process(samples, 0, count, out, 0);
            if (made > 0) {
                pass(out, made);
            }
        }

        @Override
        void flush() {
            // The filter's delay is still inside: as much silence brings the last sample out.
            int tail = (int) Math.ceil(resample.delayMicros() * (double) resample.from() / 1_000_000);
            accept(new short[tail * resample.channels()], tail);
            resampler.reset();
            super.flush();
        }
    }

    /** Back to bytes, at the end of a link. */
    static final class Encode extends SampleStep {
        private final AudioFormat format;
        private final SampleCodec codec;
        private final Exit exit;
        private byte[] out = {};

        Encode(AudioFormat format, Exit exit) {
            this.format = format;
            this.codec = Codecs.of(format.encoding());
            this.exit = exit;
        }

        @Override
        void accept(short[] samples, int count) {
            int bytes = count * format.blockBytes();
            if (out.length < bytes) {
                out = new byte[bytes];
            }
            codec.encode(samples, 0, count * format.channels(), out, 0);
            exit.bytes(out, 0, bytes);
        }

        @Override
        void flush() {
            exit.flush();
        }
    }
}
