package dev.patchbay.runtime.dsp.resampling;

import dev.patchbay.runtime.dsp.SampleCodec;
import java.util.Arrays;

/**
 * The newest input samples of one channel: as many of the past as a filter needs, and the block at hand.
 *
 * <p>Positions count samples from the oldest one kept. The samples are dealt out to planes in turn, so that those which
 * lie {@code planes} apart are neighbours: position p is column p / planes of plane p mod planes. With one plane they lie
 * in order.
 */
final class Window {
    private final int planes;
    private final int columns;
    private final int past;
    private final short[] samples;
    private int filled;

    /**
     * Makes a window whose past is silence.
     *
     * @param planes how many planes, at least 1
     * @param past how many samples before the next one are kept
     * @param block how many samples are appended at most before the next {@link #discard}
     */
    Window(int planes, int past, int block) {
        this.planes = planes;
        this.past = past;
        this.columns = Math.ceilDiv(past + planes - 1 + block, planes);
        this.samples = new short[planes * columns];
        this.filled = past;
    }

    /** The planes one after the other, {@link #columns()} samples each. */
    short[] samples() {
        return samples;
    }

    int columns() {
        return columns;
    }

    /** Where the sample of a position lies among so many planes of so many columns; the next of its plane follow it. */
    static int index(int position, int planes, int columns) {
        return position % planes * columns + position / planes;
    }

    /**
     * Takes {@code count} encoded samples, which lie {@code stride} samples apart from {@code offset} on.
     *
     * @return the position of the first
     */
    int append(SampleCodec codec, byte[] in, int offset, int stride, int count) {
        int first = filled;
        for (int skipped = 0; skipped < Math.min(planes, count); skipped++) {
            int to = index(first + skipped, planes, columns);
            int from = offset + skipped * stride * codec.bytesPerSample();
            codec.decode(in, from, stride * planes, Math.ceilDiv(count - skipped, planes), samples, to);
        }
        filled += count;
        return first;
    }

    /** Lets go of all samples but the past, in whole columns. */
    void discard() {
        int gone = (filled - past) / planes;
        if (gone > 0) {
            int kept = Math.ceilDiv(filled, planes) - gone;
            for (int plane = 0; plane < planes; plane++) {
                System.arraycopy(samples, plane * columns + gone, samples, plane * columns, kept);
            }
            filled -= gone * planes;
        }
    }

    /** Makes the past silent again. */
    void clear() {
        Arrays.fill(samples, (short) 0);
        filled = past;
    }
}
