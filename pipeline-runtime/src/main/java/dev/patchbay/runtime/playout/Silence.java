package dev.patchbay.runtime.playout;

import dev.patchbay.api.media.Encoding;

/** The byte that is silence. */
public final class Silence {
    private Silence() {}

    /**
     * The byte to fill a silent frame with. For G.711 it is the code word of the smallest positive value (ITU-T G.711,
     * tables 1a and 2a).
     *
     * @param encoding of the frame
     * @return 0 for linear PCM
     */
    public static byte of(Encoding encoding) {
        if (encoding.equals(Encoding.PCMU)) {
            return (byte) 0xff;
        }
        return encoding.equals(Encoding.PCMA) ? (byte) 0xd5 : 0;
    }
}
