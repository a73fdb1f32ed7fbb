package dev.patchbay.emulator.asterisk.crowd;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** Histograms of how late something was, in microseconds up to a minute, to three digits. */
final class Lateness {
    private static final long MOST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private Lateness() {}

    static Histogram histogram() {
        return new Histogram(MOST_MICROS, DIGITS);
    }

    static void note(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos / 1_000, 0, MOST_MICROS));
    }

    /** The histogram's own compressed form, as text. */
    static String encode(Histogram histogram) {
        var bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
