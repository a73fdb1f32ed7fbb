package dev.patchbay.runtime.negotiation;

import static dev.patchbay.api.media.Encoding.PCM16BE;

import dev.patchbay.api.media.Encoding;

/** One step between the two formats of a link. */
public sealed interface Conversion {
    /** {@return whether the step throws away something of the sound, apart from bandwidth} */
    boolean lossy();

    /** {@return the delay that the step adds, in microseconds} */
    int delayMicros();

    /** {@return a few words for plans} */
    String describe();

    /**
     * To 16-bit little-endian PCM.
     *
     * @param encoding what it was
     */
    record Decode(Encoding encoding) implements Conversion {
        @Override
        public boolean lossy() {
            return false;
        }

        @Override
        public int delayMicros() {
            return 0;
        }

        @Override
        public String describe() {
            return encoding.equals(PCM16BE) ? "swap bytes" : "decode " + encoding;
        }
    }

    /**
     * From 16-bit little-endian PCM.
     *
     * @param encoding what it becomes
     */
    record Encode(Encoding encoding) implements Conversion {
        @Override
        public boolean lossy() {
            return !encoding.lossless();
        }

        @Override
        public int delayMicros() {
            return 0;
        }

        @Override
        public String describe() {
            return encoding.equals(PCM16BE) ? "swap bytes" : "encode " + encoding;
        }
    }

    /**
     * From stereo to mono or back.
     *
     * @param from channels before
     * @param to channels after
     */
    record Remix(int from, int to) implements Conversion {
        @Override
        public boolean lossy() {
            return to < from;
        }

        @Override
        public int delayMicros() {
            return 0;
        }

        @Override
        public String describe() {
            return to < from ? "mix to mono" : "double to stereo";
        }
    }

    /**
     * To another sample rate.
     *
     * @param from in hertz
     * @param to in hertz
     * @param channels that the resampler carries
     * @param preset which of the resampler's filters does it
     * @param delayMicros its group delay
     */
    record Resample(int from, int to, int channels, Preset preset, int delayMicros) implements Conversion {
        @Override
        public boolean lossy() {
            return false;
        }

        @Override
        public String describe() {
            return "resample " + from + " to " + to + " Hz" + (preset == Preset.LOW_LATENCY ? ", low latency" : "");
        }
    }

    /** The filters that a resampler has. */
    enum Preset {
        /** The best there is. */
        STANDARD,
        /** One that delays less. */
        LOW_LATENCY
    }

    /**
     * To frames of one length. Not counted as a conversion: no sample changes. Its delay is the most that it can be: a
     * frame's worth of sound that waits for the rest of the frame.
     *
     * @param millis the frame length
     * @param encoding of the bytes that are cut
     */
    record Reframe(int millis, Encoding encoding) implements Conversion {
        @Override
        public boolean lossy() {
            return false;
        }

        @Override
        public int delayMicros() {
            return millis * 1_000;
        }

        @Override
        public String describe() {
            return "cut into " + millis + " ms frames";
        }
    }

    /** {@return whether plans count the step among the conversions} */
    default boolean changesSamples() {
        return !(this instanceof Reframe);
    }

    /** {@return whether the runtime can turn this encoding into samples} */
    static boolean convertible(Encoding encoding) {
        return Encoding.CONVERTIBLE.contains(encoding);
    }
}
