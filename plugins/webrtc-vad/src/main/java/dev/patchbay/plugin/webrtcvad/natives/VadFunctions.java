package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The same detector under the two sets of names that libraries give it. No pointer handed in may be null: the native code
 * either asserts that, which ends the process, or does not look.
 */
sealed interface VadFunctions permits FvadFunctions, WebRtcFunctions {
    /**
     * Makes a detector that is ready for a mode and a rate.
     *
     * @return to be freed; null when there is no memory
     */
    @Nullable Pointer create();

    /**
     * Sets what a new detector must know before its first frame.
     *
     * @return whether the native code accepts both
     */
    boolean prepare(Pointer detector, int mode, int hertz);

    /**
     * Decides about one frame.
     *
     * @param frame address of {@code samples} 16-bit samples in the machine's byte order
     * @return 1 for a voice, 0 for none, less for a wrong length or rate
     */
    int process(Pointer detector, int hertz, Pointer frame, SizeT samples);

    /** Frees a detector, which must not be used again. */
    void free(Pointer detector);
}
