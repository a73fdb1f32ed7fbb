package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;

/** The raw formats that transcribers take and that calls may have. The best that a call has is taken as it is. */
final class ListenFormats {
    private static final FormatSet<AudioFormat> COMPANDED =
            FormatSet.mono(Encoding.PCMU, 8_000).or(FormatSet.mono(Encoding.PCMA, 8_000));

    /** Flux has these rates. */
    static final FormatSet<AudioFormat> FLUX = FormatSet.mono(Encoding.PCM16, 16_000, 8_000, 24_000, 44_100, 48_000)
            .or(COMPANDED);

    /** Nova has any. */
    static final FormatSet<AudioFormat> NOVA = FormatSet.mono(
                    Encoding.PCM16, 16_000, 8_000, 12_000, 24_000, 32_000, 44_100, 48_000)
            .or(COMPANDED);

    private ListenFormats() {}
}
