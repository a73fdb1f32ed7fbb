package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.dsp.Channels;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Resampler;
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
abstract sealed class SampleStep {
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
            case Conversion.Remix remix -> new Remix(remix);
            case Conversion.Resample resample -> new Resample(resample, kernel);
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

    static final class Remix extends SampleStep {
        private final Conversion.Remix remix;
        private short[] samples = {};
        private short[] mixed = {};
        private byte[] out = {};

        Remix(Conversion.Remix remix) {
            this.remix = remix;
        }

        @Override
        boolean does(Conversion conversion) {
            return remix.equals(conversion);
        }

        @Override
        void accept(SampleCodec codec, byte[] bytes, int offset, int count) {
            var gives = gives();
            if (samples.length < count * remix.from()) {
                samples = new short[count * remix.from()];
                mixed = new short[count * remix.to()];
                out = new byte[count * remix.to() * gives.bytesPerSample()];
            }
            codec.decode(bytes, offset, count * remix.from(), samples, 0);
            if (remix.to() == 1) {
                Channels.stereoToMono(samples, 0, count, mixed, 0);
            } else {
                Channels.monoToStereo(samples, 0, count, mixed, 0);
            }
            gives.encode(mixed, 0, count * remix.to(), out, 0);
            pass(gives, out, 0, count);
        }
    }

    static final class Resample extends SampleStep {
        private final Conversion.Resample resample;
        private final Resampler resampler;
        private byte[] out = {};

        Resample(Conversion.Resample resample, KernelKind kernel) {
            this.resample = resample;
            this.resampler = Resampling.resampler(resample, kernel);
        }

        @Override
        boolean does(Conversion conversion) {
            return resample.equals(conversion);
        }

        @Override
        void accept(SampleCodec codec, byte[] bytes, int offset, int count) {
            var gives = gives();
            int most = resampler.maxOutput(count) * resample.channels() * gives.bytesPerSample();
            if (out.length < most) {
                out = new byte[most];
            }
            int made = resampler.process(codec, bytes, offset, count, gives, out, 0);
            if (made > 0) {
                pass(gives, out, 0, made);
            }
        }

        @Override
        void flush() {
            // The filter's delay is still inside: as much silence brings the last sample out.
            int tail = (int) Math.ceil(resample.delayMicros() * (double) resample.from() / 1_000_000);
            accept(Pcm.LITTLE_ENDIAN, new byte[tail * resample.channels() * Short.BYTES], 0, tail);
            resampler.reset();
            super.flush();
        }
    }

    /** The end of a link, in the consumer's encoding. */
    static final class Encode extends SampleStep {
        private final AudioFormat format;
        private final SampleCodec codec;
        private final Exit exit;
        private short[] samples = {};
        private byte[] out = {};

        Encode(AudioFormat format, Exit exit) {
            this.format = format;
            this.codec = Codecs.of(format.encoding());
            this.exit = exit;
        }

        @Override
        SampleCodec takes() {
            return codec;
        }

        @Override
        void accept(SampleCodec given, byte[] bytes, int offset, int count) {
            int length = count * format.blockBytes();
            if (given == codec) {
                exit.bytes(bytes, offset, length);
                return;
            }
            if (out.length < length) {
                samples = new short[count * format.channels()];
                out = new byte[length];
            }
            given.decode(bytes, offset, count * format.channels(), samples, 0);
            codec.encode(samples, 0, count * format.channels(), out, 0);
            exit.bytes(out, 0, length);
        }

        @Override
        void flush() {
            exit.flush();
        }
    }
}
