package dev.patchbay.plugin.openairealtime.message;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The audio formats of the API: all that there are, with their names in both dialects. */
public enum WireFormat {
    /** 24 kHz is the only rate of PCM. */
    PCM(AudioFormat.mono(Encoding.PCM16, 24_000), "audio/pcm", "pcm16"),
    /** µ-law as on telephone lines. */
    PCMU(AudioFormat.mono(Encoding.PCMU, 8_000), "audio/pcmu", "g711_ulaw"),
    /** A-law as on telephone lines. */
    PCMA(AudioFormat.mono(Encoding.PCMA, 8_000), "audio/pcma", "g711_alaw");

    @SuppressWarnings("ImmutableEnumChecker") // a record of values
    private final AudioFormat format;

    private final String gaType;
    private final String betaName;

    WireFormat(AudioFormat format, String gaType, String betaName) {
        this.format = format;
        this.gaType = gaType;
        this.betaName = betaName;
    }

    /** {@return what a port declares, most preferred first} */
    public static FormatSet<AudioFormat> all() {
        return new FormatSet<>(Stream.of(values()).map(one -> one.format).toList());
    }

    /**
     * The name of a negotiated format.
     *
     * @param format one of {@link #all}
     * @return the same
     */
    public static WireFormat of(AudioFormat format) {
        return Stream.of(values())
                .filter(one -> one.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a format of this API: " + format));
    }

    /**
     * What a session says that it uses: {@code {"type": "audio/pcm", "rate": 24000}}.
     *
     * @param told the format object of an audio section
     * @return the format; empty when it is missing or none that is known
     */
    static Optional<WireFormat> told(JsonNode told) {
        return named(told.path("type").asString(""));
    }

    /** The one of that name. */
    static Optional<WireFormat> named(String gaType) {
        return Stream.of(values()).filter(one -> one.gaType.equals(gaType)).findFirst();
    }

    /** The one of that name in the dialect before. */
    static Optional<WireFormat> namedInBeta(String name) {
        return Stream.of(values()).filter(one -> one.betaName.equals(name)).findFirst();
    }

    /** {@return the format} */
    public AudioFormat format() {
        return format;
    }

    /** {@return as a session names it} */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("type", gaType);
        return this == PCM ? json.put("rate", format.sampleRate()) : json;
    }

    String betaName() {
        return betaName;
    }
}
