package dev.patchbay.emulator.sound;

/** How a sample stands in bytes. */
public enum Encoding {
    /** Signed 16-bit little-endian. */
    PCM16(2),
    /** G.711 µ-law. */
    ULAW(1),
    /** G.711 A-law. */
    ALAW(1);

    private final int sampleBytes;

    Encoding(int sampleBytes) {
        this.sampleBytes = sampleBytes;
    }

    /** {@return bytes of one sample} */
    public int sampleBytes() {
        return sampleBytes;
    }

    int sample(byte[] audio, int index) {
        return switch (this) {
            case PCM16 -> (audio[2 * index] & 0xff) | (audio[2 * index + 1] << 8);
            case ULAW -> G711.ulawToPcm(audio[index]);
            case ALAW -> G711.alawToPcm(audio[index]);
        };
    }

    byte[] encode(short[] samples) {
        var audio = new byte[samples.length * sampleBytes];
        for (int i = 0; i < samples.length; i++) {
            switch (this) {
                case PCM16 -> {
                    audio[2 * i] = (byte) samples[i];
                    audio[2 * i + 1] = (byte) (samples[i] >> 8);
                }
                case ULAW -> audio[i] = G711.pcmToUlaw(samples[i]);
                case ALAW -> audio[i] = G711.pcmToAlaw(samples[i]);
            }
        }
        return audio;
    }
}
