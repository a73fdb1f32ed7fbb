package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is going to say, cut into frames; silence where nothing is to be said. A frame is due when its last
 * sample was spoken.
 *
 * <p><b>Threads.</b> Guarded by its call.
 */
final class CallerScript {
    private final Queue<Sound> sounds = new ArrayDeque<>();
    private short[] saying = {};
    private int said;
    private int[] lengths;
    private int turn;
    private AudioFormat format;
    private int rate;
    private long rateSinceMillis;
    private long samples;
    private boolean muted;

    CallerScript(AudioFormat format) {
        this.format = format;
        this.rate = format.sampleRate();
        this.lengths = new int[] {rate / 50};
    }

    AudioFormat format() {
        return format;
    }

    void say(Sound sound) {
        sounds.add(sound);
    }

    void frames(int... samplesEach) {
        lengths = samplesEach.clone();
        turn = 0;
    }

    void mute(boolean on) {
        muted = on;
    }

    /** Goes on in another format, with frames of 20 ms. */
    void change(AudioFormat to, long nowMillis) {
        format = to;
        rate(to.sampleRate(), nowMillis);
    }

    /** Really sends at another rate than the format says, which a caller must not do. */
    void rate(int hertz, long nowMillis) {
        rate = hertz;
        rateSinceMillis = nowMillis;
        samples = 0;
        frames(hertz / 50);
    }

    boolean silent() {
        return sounds.isEmpty() && said == saying.length;
    }

    /** The next frame whose last sample was spoken by the end of this millisecond, or null. */
    byte @Nullable [] due(long millis) {
        int length = lengths[turn % lengths.length];
        long end = rateSinceMillis + Math.ceilDiv((samples + length) * 1_000, rate);
        if (millis + 1 < end) {
            return null;
        }
        samples += length;
        turn++;
        return muted || !Bytes.known(format) ? new byte[0] : Bytes.of(next(length), format);
    }

    private short[] next(int length) {
        var frame = new short[length];
        for (int filled = 0; filled < length; ) {
            if (said == saying.length) {
                if (sounds.isEmpty()) {
                    break;
                }
                saying = sounds.remove().at(rate);
                said = 0;
            }
            int count = Math.min(length - filled, saying.length - said);
            System.arraycopy(saying, said, frame, filled, count);
            said += count;
            filled += count;
        }
        return frame;
    }

    void forget() {
        sounds.clear();
        saying = Arrays.copyOf(saying, 0);
        said = 0;
    }
}
