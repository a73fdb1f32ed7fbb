package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import java.util.Arrays;

/** How the server names a format, and what silence is in it. */
public final class WireAudio {
    private static final byte MU_LAW_SILENCE = (byte) 0xff;
    private static final byte A_LAW_SILENCE = (byte) 0xd5;

    private WireAudio() {}

    /**
     * The server's name of an encoding.
     *
     * @param format pcm16, pcmu or pcma
     * @return {@code linear16}, {@code mulaw} or {@code alaw}
     * @throws IllegalArgumentException when the server does not have it
     */
    public static String encoding(AudioFormat format) {
        if (format.encoding().equals(Encoding.PCM16)) {
            return "linear16";
        }
        if (format.encoding().equals(Encoding.PCMU)) {
            return "mulaw";
        }
        if (format.encoding().equals(Encoding.PCMA)) {
            return "alaw";
        }
        throw new IllegalArgumentException("Deepgram takes pcm16, pcmu and pcma: " + format);
    }

    /**
     * Silence.
     *
     * @param format pcm16, pcmu or pcma
     * @param bytes how much
     * @return a new array
     */
    public static byte[] silence(AudioFormat format, int bytes) {
        var silence = new byte[bytes];
        switch (encoding(format)) {
            case "mulaw" -> Arrays.fill(silence, MU_LAW_SILENCE);
            case "alaw" -> Arrays.fill(silence, A_LAW_SILENCE);
            default -> {
                // Linear silence is zeros.
            }
        }
        return silence;
    }
}
