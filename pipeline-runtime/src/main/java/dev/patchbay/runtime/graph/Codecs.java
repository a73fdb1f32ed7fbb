package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.dsp.G711;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;

/** Which codec does which encoding. */
public final class Codecs {
    private Codecs() {}

    /**
     * The codec of an encoding.
     *
     * @param encoding one of {@link Encoding#CONVERTIBLE}
     * @return its codec, safe for any thread
     * @throws IllegalArgumentException when the runtime has none; the message says which there are
     */
    public static SampleCodec of(Encoding encoding) {
        if (encoding.equals(Encoding.PCM16)) {
            return Pcm.LITTLE_ENDIAN;
        }
        if (encoding.equals(Encoding.PCM16BE)) {
            return Pcm.BIG_ENDIAN;
        }
        if (encoding.equals(Encoding.PCMU)) {
            return G711.MU_LAW;
        }
        if (encoding.equals(Encoding.PCMA)) {
            return G711.A_LAW;
        }
        throw new IllegalArgumentException(
                "no codec for " + encoding + "; the runtime converts " + Encoding.CONVERTIBLE);
    }
}
