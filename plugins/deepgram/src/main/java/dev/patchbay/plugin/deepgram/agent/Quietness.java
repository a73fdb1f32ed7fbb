package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;

/**
 * Tells silence from what may be speech, roughly and without decoding: what is sent again need not hold the pauses in which
 * nothing was said.
 */
final class Quietness {
    /** Of 128 steps of G.711 magnitude, each eighth of which doubles: some -45 dB below full scale. */
    private static final int LOUD_STEP = 48;

    /** The same of the upper byte of linear samples, sign apart. */
    private static final int LOUD_UPPER_BYTE = 1;

    private Quietness() {}

    /** Whether no sample is louder than a quiet line's noise. */
    static boolean is(AudioFormat format, byte[] audio, int length) {
        if (format.encoding().equals(Encoding.PCM16)) {
            for (int i = 1; i < length; i += 2) {
                if (audio[i] > LOUD_UPPER_BYTE || audio[i] < -LOUD_UPPER_BYTE - 1) {
                    return false;
                }
            }
            return true;
        }
        boolean muLaw = format.encoding().equals(Encoding.PCMU);
        for (int i = 0; i < length; i++) {
            int step = muLaw ? ~audio[i] & 0x7f : (audio[i] ^ 0x55) & 0x7f;
            if (step > LOUD_STEP) {
                return false;
            }
        }
        return true;
    }
}
