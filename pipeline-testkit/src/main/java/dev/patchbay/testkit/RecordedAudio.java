package dev.patchbay.testkit;

import dev.patchbay.runtime.dsp.Level;
import java.util.Arrays;
import java.util.List;

/**
 * One side of a call as it was on the wire, silence included.
 *
 * @param frames in order
 */
public record RecordedAudio(List<SentFrame> frames) {
    private static final double AUDIBLE_DBFS = -60;

    /** Keeps its own list. */
    public RecordedAudio {
        frames = List.copyOf(frames);
    }

    /** {@return all samples of the first channel, one frame after the other, whatever their rates} */
    public short[] samples() {
        return join(frames);
    }

    /**
     * The samples of the frames that began in a span of time.
     *
     * @param fromMillis first, in milliseconds since the session began
     * @param toMillis behind the last
     * @return samples of the first channel
     */
    public short[] samples(long fromMillis, long toMillis) {
        return join(frames.stream()
                .filter(frame -> frame.atMillis() >= fromMillis && frame.atMillis() < toMillis)
                .toList());
    }

    /** {@return from the first sample that is not zero to the last one; empty when all is digital silence} */
    public short[] trimmed() {
        var all = samples();
        int from = 0;
        while (from < all.length && all[from] == 0) {
            from++;
        }
        int to = all.length;
        while (to > from && all[to - 1] == 0) {
            to--;
        }
        return Arrays.copyOfRange(all, from, to);
    }

    /** {@return milliseconds of frames above −60 dBFS} */
    public long audibleMillis() {
        return frames.stream()
                .filter(frame -> dbfs(frame) > AUDIBLE_DBFS)
                .mapToLong(
                        frame -> frame.format().duration(frame.samples().length).toMillis())
                .sum();
    }

    /**
     * The level of the frames that began in a span of time.
     *
     * @param fromMillis first, in milliseconds since the session began
     * @param toMillis behind the last
     * @return dBFS, {@value Level#SILENCE_DBFS} for silence or nothing
     */
    public double dbfs(long fromMillis, long toMillis) {
        var samples = samples(fromMillis, toMillis);
        return Level.dbfs(samples, 0, samples.length);
    }

    private static double dbfs(SentFrame frame) {
        var samples = frame.samples();
        return Level.dbfs(samples, 0, samples.length);
    }

    private static short[] join(List<SentFrame> frames) {
        var parts = frames.stream().map(SentFrame::samples).toList();
        var all = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
