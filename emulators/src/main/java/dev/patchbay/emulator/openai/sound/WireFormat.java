package dev.patchbay.emulator.openai.sound;

import java.util.Arrays;
import java.util.Optional;

/** How audio stands in the bytes of an event. All are mono. */
public enum WireFormat {
    /** Signed 16-bit little-endian at 24000 Hz. */
    PCM("audio/pcm", "pcm16", 24_000, 2),
    /** G.711 µ-law at 8000 Hz. */
    PCMU("audio/pcmu", "g711_ulaw", 8_000, 1),
    /** G.711 A-law at 8000 Hz. */
    PCMA("audio/pcma", "g711_alaw", 8_000, 1);

    private final String mediaType;
    private final String betaName;
    private final int rate;
    private final int sampleBytes;

    WireFormat(String mediaType, String betaName, int rate, int sampleBytes) {
        this.mediaType = mediaType;
        this.betaName = betaName;
        this.rate = rate;
        this.sampleBytes = sampleBytes;
    }

    /** {@return the name in {@code format.type}, such as {@code audio/pcm}} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the name that the beta interface had for it, such as {@code pcm16}} */
    public String betaName() {
        return betaName;
    }

    /** {@return sample rate, Hz} */
    public int rate() {
        return rate;
    }

    /** {@return bytes of one sample} */
    public int sampleBytes() {
        return sampleBytes;
    }

    /**
     * The format of a media type.
     *
     * @param mediaType such as {@code audio/pcmu}
     * @return empty when there is none of that name
     */
    public static Optional<WireFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * The format of a name of the beta interface.
     *
     * @param name such as {@code g711_ulaw}
     * @return empty when there is none of that name
     */
    public static Optional<WireFormat> ofBetaName(String name) {
        return Arrays.stream(values())
                .filter(format -> format.betaName.equals(name))
                .findFirst();
    }

    /**
     * One sample.
     *
     * @param audio whole samples
     * @param index which sample
     * @return its value as 16-bit PCM
     */
    public int sample(byte[] audio, int index) {
        return switch (this) {
            case PCM -> (audio[2 * index] & 0xff) | (audio[2 * index + 1] << 8);
            case PCMU -> G711.ulawToPcm(audio[index]);
            case PCMA -> G711.alawToPcm(audio[index]);
        };
    }

    /**
     * How long audio lasts.
     *
     * @param bytes how many
     * @return whole milliseconds
     */
    public int millis(long bytes) {
        return Math.toIntExact(bytes * 1_000 / sampleBytes / rate);
    }

    byte[] encode(short[] samples) {
        var audio = new byte[samples.length * sampleBytes];
        for (int i = 0; i < samples.length; i++) {
            switch (this) {
                case PCM -> {
                    audio[2 * i] = (byte) samples[i];
                    audio[2 * i + 1] = (byte) (samples[i] >> 8);
                }
                case PCMU -> audio[i] = G711.pcmToUlaw(samples[i]);
                case PCMA -> audio[i] = G711.pcmToAlaw(samples[i]);
            }
        }
        return audio;
    }
}
