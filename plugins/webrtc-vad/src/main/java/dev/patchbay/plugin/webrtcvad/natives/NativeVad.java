package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One native instance of WebRTC's detector. It decides about a frame from the energies of six bands between 80 Hz and
 * 4 kHz and two mixtures of two Gaussians for each, which learn voice and noise as the call goes on; after a voice it
 * goes on saying so for up to 140 ms. Whatever the rate, it decides on an 8 kHz version.
 *
 * <p><b>Threads.</b> One at a time, {@link #close} included. Never shared between calls.
 */
public final class NativeVad implements AutoCloseable {
    private final VadFunctions functions;
    private final int hertz;
    private final SizeT samples;
    private final int frameSamples;
    private final ShortBuffer frame;
    private final Pointer frameAddress;
    private @Nullable Pointer detector;

    /**
     * Makes an instance.
     *
     * @throws IllegalArgumentException when the mode, the rate or the length is none of WebRTC's
     * @throws IllegalStateException when there is no memory
     */
    NativeVad(VadFunctions functions, int mode, int hertz, int millis) {
        check("mode", mode, 0, 1, 2, 3);
        check("rate", hertz, 8_000, 16_000, 32_000, 48_000);
        check("frame length", millis, 10, 20, 30);
        this.functions = functions;
        this.hertz = hertz;
        frameSamples = hertz / 1_000 * millis;
        samples = new SizeT(frameSamples);
        var bytes = ByteBuffer.allocateDirect(frameSamples * Short.BYTES).order(ByteOrder.nativeOrder());
        frame = bytes.asShortBuffer();
        frameAddress = Native.getDirectBufferPointer(bytes);
        detector = prepared(mode);
    }

    private static void check(String what, int value, int... allowed) {
        for (int one : allowed) {
            if (one == value) {
                return;
            }
        }
        throw new IllegalArgumentException(
                what + " " + value + " is none that WebRTC's detector knows; use one of " + Arrays.toString(allowed));
    }

    private Pointer prepared(int mode) {
        var made = functions.create();
        if (made == null) {
            throw new IllegalStateException("no native memory for a WebRTC detector; give the process more");
        }
        if (!functions.prepare(made, mode, hertz)) {
            functions.free(made);
            throw new IllegalArgumentException("the native detector refuses mode " + mode + " at " + hertz
                    + " Hz; it is no WebRTC detector that is known here, use another library");
        }
        return made;
    }

    /**
     * Decides about the next frame. Allocates nothing.
     *
     * @param next a frame of the length given when this was made
     * @return whether there is a voice in it, or was one a moment ago
     * @throws IllegalArgumentException when the frame has another length
     * @throws IllegalStateException after {@link #close}
     */
    public boolean isVoice(short[] next) {
        if (detector == null) {
            throw new IllegalStateException("this WebRTC detector is closed; make a new one for each call");
        }
        if (next.length != frameSamples) {
            throw new IllegalArgumentException(
                    "a frame of " + next.length + " samples, where this WebRTC detector takes " + frameSamples);
        }
        frame.put(0, next);
        int decision = functions.process(detector, hertz, frameAddress, samples);
        if (decision < 0) {
            throw new IllegalStateException("WebRTC's detector refuses " + frameSamples + " samples at " + hertz
                    + " Hz, which it should know; use another library");
        }
        return decision > 0;
    }

    /** Frees the native memory. Any number of times. */
    @Override
    public void close() {
        if (detector != null) {
            functions.free(detector);
            detector = null;
        }
    }
}
