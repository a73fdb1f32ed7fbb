package dev.patchbay.runtime.dsp.resampling;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import java.util.List;
import java.util.Objects;

/**
 * Converts a stream of audio from one sample rate to another, with a polyphase low-pass filter; {@link Preset} says how
 * good it is and how much it delays. Bytes go in and bytes come out: the encoded samples are decoded straight into the
 * filter's window and the filter's results encoded straight to where they belong, so an 8 kHz µ-law caller reaches a
 * 24 kHz PCM agent in one pass over the data.
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

    private final FilterBank bank;
    private final Kernel kernel;
    private final OutputClock clock;
    private final Window[] windows;
    private final int block;
    private final short[] runs;

    private Resampler(FilterBank bank, Kernel kernel, int block, int channels) {
        this.bank = bank;
        this.kernel = kernel;
        this.block = block;
        this.clock = new OutputClock(bank.ratio());
        this.runs = new short[kernel.phases() * kernel.room()];
        this.windows = new Window[channels];
        for (int channel = 0; channel < channels; channel++) {
            windows[channel] = new Window(kernel.planes(), kernel.width() - 1, block);
        }
    }

    /**
     * Makes a resampler whose past is silence.
     *
     * @param fromHz the rate of the input, one of {@link #rates()}
     * @param toHz the rate of the output, one of {@link #rates()}
     * @param channels 1 for mono, 2 for interleaved stereo
     * @param preset how good the filter is
     * @param kind with what to calculate
     * @throws IllegalArgumentException if a rate or the number of channels is none of these
     * @throws IllegalStateException if {@code kind} is not available in this JVM
     */
    public static Resampler create(int fromHz, int toHz, int channels, Preset preset, KernelKind kind) {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("Can't resample " + channels + " channels; it must be 1 or 2");
        }
        FilterBank bank = FilterBank.of(Ratio.between(fromHz, toHz), preset);
        int block = fromHz / BLOCKS_PER_SECOND;
        return new Resampler(bank, kind.kernel(bank, block), block, channels);
    }

    /** Makes a resampler of the standard preset with the {@linkplain KernelKind#inUse() kernel in use}. */
    public static Resampler create(int fromHz, int toHz, int channels) {
        return create(fromHz, toHz, channels, Preset.STANDARD, KernelKind.inUse());
    }

    /**
     * Resamples two seconds of silence from telephone audio to the rate of most voice APIs and back, by the standard
     * preset, so that the classes are loaded and the usual filters designed before a call needs them. In a cold JVM the
     * first frame takes 50 ms and the next ones 1 to 3.
     */
    public static void warmUp() {
        byte[] narrow = new byte[160 * Short.BYTES];
        byte[] wide = new byte[480 * Short.BYTES];
        Resampler up = create(8_000, 24_000, 1);
        Resampler down = create(24_000, 8_000, 1);
        for (int frame = 0; frame < 2 * BLOCKS_PER_SECOND; frame++) {
            up.process(Pcm.LITTLE_ENDIAN, narrow, 0, 160, Pcm.LITTLE_ENDIAN, wide, 0);
            down.process(Pcm.LITTLE_ENDIAN, wide, 0, 480, Pcm.LITTLE_ENDIAN, narrow, 0);
        }
    }

    /** The rates that any resampler converts between, in Hz, ascending. */
    public static List<Integer> rates() {
        return Ratio.RATES;
    }

    /**
     * How much later a sound is in the output than in the input, in microseconds; 0 for equal rates. Computed without
     * making a filter.
     *
     * @throws IllegalArgumentException if a rate is not one of {@link #rates()}
     */
    public static int delayMicros(int fromHz, int toHz, Preset preset) {
        return FilterBank.delayMicros(Ratio.between(fromHz, toHz), preset, fromHz);
    }

    /** The most samples per channel that {@link #process} returns for so many samples per channel. */
    public int maxOutput(int samples) {
        return Math.toIntExact(
                Math.ceilDiv((long) samples * bank.ratio().up(), bank.ratio().down()));
    }

    /**
     * Converts the next samples of the stream.
     *
     * @param from the encoding of {@code in}
     * @param inOffset index of the first byte in {@code in}
     * @param samples how many samples per channel to take; 0 is allowed
     * @param to the encoding of {@code out}
     * @param outOffset index of the first byte to write in {@code out}, which must not be {@code in}
     * @return how many samples per channel were written
     * @throws IndexOutOfBoundsException if an array is too short; nothing is taken or written then
     */
    public int process(
            SampleCodec from, byte[] in, int inOffset, int samples, SampleCodec to, byte[] out, int outOffset) {
        int channels = windows.length;
        int inStep = channels * from.bytesPerSample();
        int outStep = channels * to.bytesPerSample();
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, inStep), in.length);
        int total = clock.due(samples);
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(total, outStep), out.length);
        int written = 0;
        for (int taken = 0, count; taken < samples; taken += count) {
            count = Math.min(block, samples - taken);
            int due = clock.due(count);
            for (int channel = 0; channel < channels; channel++) {
                Window window = windows[channel];
                int first = window.append(
                        from, in, inOffset + taken * inStep + channel * from.bytesPerSample(), channels, count);
                kernel.load(window);
                filter(first, due, to, out, outOffset + written * outStep + channel * to.bytesPerSample());
                window.discard();
            }
            clock.advance(count);
            written += due;
        }
        return written;
    }

    /** Makes the {@code due} output samples of one channel, phase by phase: those {@code up} apart are of the same. */
    private void filter(int first, int due, SampleCodec to, byte[] out, int outOffset) {
        int up = bank.ratio().up();
        int phases = Math.min(up, due);
        for (int ahead = 0; ahead < phases; ) {
            int phase = clock.phase(ahead);
            int together = Math.min(kernel.phases(), Math.min(phases - ahead, up - phase));
            kernel.run(phase, first + clock.newestInput(ahead), count(due, ahead), runs);
            for (int i = 0; i < together; i++, ahead++) {
                int at = outOffset + ahead * windows.length * to.bytesPerSample();
                to.encode(runs, i * kernel.room(), count(due, ahead), out, at, up * windows.length);
            }
        }
    }

    /** How many of the samples that are due have the same phase as the one so far ahead. */
    private int count(int due, int ahead) {
        return Math.ceilDiv(due - ahead, bank.ratio().up());
    }

    /** Forgets the stream so far: what follows is converted as by a new resampler. */
    public void reset() {
        clock.reset();
        for (Window window : windows) {
            window.clear();
        }
    }
}
