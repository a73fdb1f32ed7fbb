package dev.patchbay.emulator.asterisk;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** The message kinds that carry audio: PCM16 little-endian mono, one kind a sample rate. */
enum AudioKind {
    SLIN8(0x10, 8_000),
    SLIN12(0x11, 12_000),
    SLIN16(0x12, 16_000),
    SLIN24(0x13, 24_000),
    SLIN32(0x14, 32_000),
    SLIN44(0x15, 44_100),
    SLIN48(0x16, 48_000),
    SLIN96(0x17, 96_000),
    SLIN192(0x18, 192_000);

    private static final AudioKind[] ALL = values();

    private final int code;
    private final int rate;

    AudioKind(int code, int rate) {
        this.code = code;
        this.rate = rate;
    }

    int code() {
        return code;
    }

    /** In hertz. */
    int rate() {
        return rate;
    }

    static Optional<AudioKind> ofCode(int code) {
        int index = code - SLIN8.code;
        return index >= 0 && index < ALL.length ? Optional.of(ALL[index]) : Optional.empty();
    }

    static AudioKind ofRate(int rate) {
        return Arrays.stream(ALL)
                .filter(kind -> kind.rate == rate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("AudioSocket has no message kind for " + rate
                        + " Hz; use one of " + rates() + " and resample the audio to it"));
    }

    private static String rates() {
        return Arrays.stream(ALL).map(kind -> Integer.toString(kind.rate)).collect(joining(", "));
    }
}
