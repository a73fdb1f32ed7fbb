package dev.patchbay.emulator.sound;

/**
 * How audio stands in bytes. All of it is mono.
 *
 * @param encoding of a sample
 * @param rate samples a second, Hz, 4000 to 192000
 */
public record SampleFormat(Encoding encoding, int rate) {
    /** Checks the range. */
    public SampleFormat {
        if (rate < 4_000 || rate > 192_000) {
            throw new IllegalArgumentException("sample rate " + rate + " Hz is out of range; 4000 to 192000");
        }
    }

    /** {@return bytes of one sample} */
    public int sampleBytes() {
        return encoding.sampleBytes();
    }

    /**
     * One sample.
     *
     * @param audio whole samples
     * @param index which sample
     * @return its value as 16-bit PCM
     */
    public int sample(byte[] audio, int index) {
        return encoding.sample(audio, index);
    }

    /**
     * How long audio lasts.
     *
     * @param bytes how many
     * @return whole milliseconds
     */
    public int millis(long bytes) {
        return Math.toIntExact(bytes * 1_000 / sampleBytes() / rate);
    }

    /**
     * How much audio lasts so long.
     *
     * @param millis ms
     * @return bytes of whole samples
     */
    public int bytes(long millis) {
        return Math.toIntExact(millis * rate / 1_000 * sampleBytes());
    }

    byte[] encode(short[] samples) {
        return encoding.encode(samples);
    }
}
