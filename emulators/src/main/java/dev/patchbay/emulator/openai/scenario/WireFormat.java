package dev.patchbay.emulator.openai.scenario;

import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.Arrays;
import java.util.Optional;

/** How audio stands in the bytes of an event. All are mono. */
public enum WireFormat {
    /** Signed 16-bit little-endian at 24000 Hz. */
    PCM("audio/pcm", "pcm16", Encoding.PCM16, 24_000),
    /** G.711 µ-law at 8000 Hz. */
    PCMU("audio/pcmu", "g711_ulaw", Encoding.ULAW, 8_000),
    /** G.711 A-law at 8000 Hz. */
    PCMA("audio/pcma", "g711_alaw", Encoding.ALAW, 8_000);

    private final String mediaType;
    private final String betaName;
    private final Encoding encoding;
    private final int rate;

    WireFormat(String mediaType, String betaName, Encoding encoding, int rate) {
        this.mediaType = mediaType;
        this.betaName = betaName;
        this.encoding = encoding;
        this.rate = rate;
    }

    /** {@return the name in {@code format.type}, such as {@code audio/pcm}} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the name that the beta interface had for it, such as {@code pcm16}} */
    public String betaName() {
        return betaName;
    }

    /** {@return what its bytes are} */
    public SampleFormat audio() {
        return new SampleFormat(encoding, rate);
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
}
