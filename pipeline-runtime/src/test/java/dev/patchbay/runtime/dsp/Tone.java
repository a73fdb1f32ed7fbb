package dev.patchbay.runtime.dsp;

/** A sine, sampled and rounded to 16 bits. The level is its peak against full scale, in decibels. */
public record Tone(double hz, int rate, double amplitude) {

    public static Tone of(double hz, int rate, double peakDb) {
        return new Tone(hz, rate, Short.MAX_VALUE * Math.pow(10, peakDb / 20));
    }

    public short[] samples(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) Math.rint(amplitude * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return samples;
    }
}
