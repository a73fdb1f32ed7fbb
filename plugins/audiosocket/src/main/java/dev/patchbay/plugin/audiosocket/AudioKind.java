package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are audio, by Asterisk's names for signed linear: 16-bit little-endian mono at nine rates. Asterisk
 * knows the rates above 8 kHz since 20.17, 21.12, 22.7 and 23.1; older ones send and take {@link #SLIN} alone.
 */
@SuppressWarnings("ImmutableEnumChecker") // formats are immutable, though no annotation says so
public enum AudioKind implements MessageKind {
    /** 8 kHz. */
    SLIN(0x10, 8_000),
    /** 12 kHz. */
    SLIN12(0x11, 12_000),
    /** 16 kHz. */
    SLIN16(0x12, 16_000),
    /** 24 kHz. */
    SLIN24(0x13, 24_000),
    /** 32 kHz. */
    SLIN32(0x14, 32_000),
    /** 44.1 kHz. */
    SLIN44(0x15, 44_100),
    /** 48 kHz. */
    SLIN48(0x16, 48_000),
    /** 96 kHz. */
    SLIN96(0x17, 96_000),
    /** 192 kHz. */
    SLIN192(0x18, 192_000);

    private static final int MAX_LENGTH = 0xffff;
    private static final AudioKind[] ALL = values();

    private final int code;
    private final AudioFormat format;
    private final FormatSet<AudioFormat> formats;

    AudioKind(int code, int sampleRate) {
        this.code = code;
        this.format = AudioFormat.mono(Encoding.PCM16, sampleRate);
        this.formats = FormatSet.of(format);
    }

    /**
     * Which kind carries a format.
     *
     * @param format any
     * @return its kind, or null when AudioSocket has none
     */
    static @Nullable AudioKind of(AudioFormat format) {
        for (AudioKind kind : ALL) {
            if (kind.format.equals(format)) {
                return kind;
            }
        }
        return null;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public int maxBytes(int maxMessageMs) {
        long samples = (long) format.sampleRate() * maxMessageMs / 1_000;
        return (int) Math.min(MAX_LENGTH, samples * format.blockBytes());
    }

    /**
     * The samples' format.
     *
     * @return 16-bit little-endian mono at this kind's rate
     */
    public AudioFormat format() {
        return format;
    }

    /** {@return {@link #format()} as a set of one} */
    FormatSet<AudioFormat> formats() {
        return formats;
    }

    /** {@return how long it takes to speak so many bytes, in nanoseconds} */
    long nanos(int bytes) {
        return (long) bytes / format.blockBytes() * 1_000_000_000 / format.sampleRate();
    }
}
