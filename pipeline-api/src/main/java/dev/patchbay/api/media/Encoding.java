package dev.patchbay.api.media;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How samples are represented in a frame's bytes. Byte order is part of it: it is never guessed. An open set, because a
 * provider may speak an encoding that the runtime merely passes through.
 *
 * @param name lower-case, stable; used in configuration and plans
 * @param bytesPerSample bytes for one sample of one channel, 1 to 4
 * @param lossless whether encoding 16-bit samples keeps them as they are
 */
public record Encoding(String name, int bytesPerSample, boolean lossless) {
    /** Signed 16-bit linear PCM, little-endian: what the runtime's own signal processing works in. */
    public static final Encoding PCM16 = new Encoding("pcm16", 2, true);

    /** Signed 16-bit linear PCM, big-endian. */
    public static final Encoding PCM16BE = new Encoding("pcm16be", 2, true);

    /** ITU-T G.711 µ-law, one byte a sample; 8000 Hz on telephone lines. */
    public static final Encoding PCMU = new Encoding("pcmu", 1, false);

    /** ITU-T G.711 A-law, one byte a sample; 8000 Hz on telephone lines. */
    public static final Encoding PCMA = new Encoding("pcma", 1, false);

    /** The encodings that the runtime can convert between. */
    public static final List<Encoding> CONVERTIBLE = List.of(PCM16, PCM16BE, PCMU, PCMA);

    /** Checks the name and the width. */
    public Encoding {
        requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("an encoding's name is lower-case letters, digits, - and _: " + name);
        }
        if (bytesPerSample < 1 || bytesPerSample > 4) {
            throw new IllegalArgumentException("bytesPerSample must be 1..4: " + bytesPerSample);
        }
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
