package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.graph.Codecs;

/** Mono samples as the bytes of a format, and back. */
final class Bytes {
    private Bytes() {}

    /** Whether the kit can make sound of this format. */
    static boolean known(AudioFormat format) {
        return Encoding.CONVERTIBLE.contains(format.encoding());
    }

    /** The same samples on every channel. */
    static byte[] of(short[] mono, AudioFormat format) {
        var codec = Codecs.of(format.encoding());
        var all = new short[mono.length * format.channels()];
        for (int i = 0; i < all.length; i++) {
            all[i] = mono[i / format.channels()];
        }
        var bytes = new byte[all.length * codec.bytesPerSample()];
        codec.encode(all, 0, all.length, bytes, 0);
        return bytes;
    }

    /** The samples of the first channel. */
    static short[] samples(byte[] bytes, AudioFormat format) {
        var codec = Codecs.of(format.encoding());
        var all = new short[bytes.length / codec.bytesPerSample()];
        codec.decode(bytes, 0, all.length, all, 0);
        var mono = new short[all.length / format.channels()];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = all[i * format.channels()];
        }
        return mono;
    }
}
