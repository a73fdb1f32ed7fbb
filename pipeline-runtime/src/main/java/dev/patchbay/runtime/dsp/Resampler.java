package dev.patchbay.runtime.dsp;

import java.util.List;
import java.util.Objects;

/**
 * Converts a stream of audio from one sample rate to another, with a polyphase low-pass filter that keeps all up to
 * 0.425 of the lower rate (3.4 kHz at 8 kHz) and removes what lies above 0.525 of it.
 *
 * <p>The output does not depend on how the input is cut into chunks: after n input samples there are exactly ⌊n · to /
 * from⌋ output samples, the same ones bit for bit, from the first chunk on. So a 20 ms chunk in gives a 20 ms chunk out
 * wherever both rates have a whole number of samples in 20 ms. Equal rates copy.
 *
 * <p><b>Threads.</b> One at a time. The coefficients, which are most of a resampler, are shared by all of the same
 * ratio.
 */
public final class Resampler {
    private static final int BLOCKS_PER_SECOND = 50;

    private final int fromHz;
    private final FilterBank bank;
    private final Kernel kernel;
    private final OutputClock clock;
    private final Window[] windows;
    private final int block;
    private final float[] sums;

    private Resampler(int fromHz, Ratio ratio, int channels) {
        this.fromHz = fromHz;
        this.bank = FilterBank.of(ratio);
        this.kernel = Kernel.of(ratio, fromHz);
        this.clock = new OutputClock(ratio);
        this.block = fromHz / BLOCKS_PER_SECOND;
        this.sums = new float[block / ratio.down() + 1];
        this.windows = new Window[channels];
        for (int channel = 0; channel < channels; channel++) {
            windows[channel] = new Window(kernel.planes(ratio), bank.taps() - 1, block);
        }
    }

    /**
     * Makes a resampler whose past is silence.
     *
     * @param fromHz the rate of the input, one of {@link #rates()}
     * @param toHz the rate of the output, one of {@link #rates()}
     * @param channels 1 for mono, 2 for interleaved stereo
     * @throws IllegalArgumentException if a rate or the number of channels is none of these
     */
    public static Resampler create(int fromHz, int toHz, int channels) {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("Can't resample " + channels + " channels; it must be 1 or 2");
        }
        return new Resampler(fromHz, Ratio.between(fromHz, toHz), channels);
    }

    /** The rates that any resampler converts between, in Hz, ascending. */
    public static List<Integer> rates() {
        return Ratio.RATES;
    }

    /**
     * How much later a sound is in the output than in the input, in microseconds: 0 for equal rates, about 4000 if the
     * lower one is 8 kHz and in proportion less above. Computed without making a filter.
     *
     * @throws IllegalArgumentException if a rate is not one of {@link #rates()}
     */
    public static int delayMicros(int fromHz, int toHz) {
        return FilterBank.delayMicros(Ratio.between(fromHz, toHz), fromHz);
    }

    /** This resampler's {@link #delayMicros(int, int)}. */
    public int delayMicros() {
        return FilterBank.delayMicros(bank.ratio(), fromHz);
    }

    /** The most samples per channel that {@link #process} returns for so many samples per channel. */
    public int maxOutput(int samples) {
        return Math.toIntExact(
                Math.ceilDiv((long) samples * bank.ratio().up(), bank.ratio().down()));
    }

    /**
     * Converts the next samples of the stream.
     *
     * @param inOffset index of the first sample in {@code in}
     * @param samples how many samples per channel to take; 0 is allowed
     * @param outOffset index of the first sample to write in {@code out}, which must not be {@code in}
     * @return how many samples per channel were written
     * @throws IndexOutOfBoundsException if an array is too short; nothing is taken or written then
     */
    public int process(short[] in, int inOffset, int samples, short[] out, int outOffset) {
        int channels = windows.length;
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, channels), in.length);
        int total = clock.due(samples);
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(total, channels), out.length);
        int written = 0;
        for (int taken = 0; taken < samples; taken += block) {
            int count = Math.min(block, samples - taken);
            int due = clock.due(count);
            for (int channel = 0; channel < channels; channel++) {
                Window window = windows[channel];
                int first = window.append(in, inOffset + taken * channels + channel, channels, count);
                filter(window, first, due, out, outOffset + written * channels + channel);
                window.discard();
            }
            clock.advance(count);
            written += due;
        }
        return written;
    }

    /** Makes the {@code due} output samples of one channel, phase by phase: those {@code up} apart are of the same. */
    private void filter(Window window, int first, int due, short[] out, int outOffset) {
        int up = bank.ratio().up();
        for (int ahead = 0; ahead < Math.min(up, due); ahead++) {
            int run = Math.ceilDiv(due - ahead, up);
            kernel.sum(bank, clock.phase(ahead), window, first + clock.newestInput(ahead), run, sums);
            store(run, out, outOffset + ahead * windows.length, up * windows.length);
        }
    }

    private void store(int run, short[] out, int outOffset, int stride) {
        for (int i = 0; i < run; i++) {
            out[outOffset + i * stride] = Saturation.round(sums[i] * (1f / FilterBank.UNITY));
        }
    }

    /** Forgets the stream so far: what follows is converted as by a new resampler. */
    public void reset() {
        clock.reset();
        for (Window window : windows) {
            window.clear();
        }
    }
}
