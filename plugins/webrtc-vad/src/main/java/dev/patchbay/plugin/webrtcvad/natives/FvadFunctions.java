package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The names of libfvad, whose detector remembers its rate. */
final class FvadFunctions implements VadFunctions {
    /** Tells a library of this kind from others. */
    static final String FIRST = "fvad_new";

    /** Binds this class, so it can serve one library a process. */
    FvadFunctions(NativeLibrary library) {
        Native.register(FvadFunctions.class, library);
    }

    private static native @Nullable Pointer fvad_new();

    private static native int fvad_set_mode(Pointer detector, int mode);

    private static native int fvad_set_sample_rate(Pointer detector, int hertz);

    private static native int fvad_process(Pointer detector, Pointer frame, SizeT samples);

    private static native void fvad_free(Pointer detector);

    @Override
    public @Nullable Pointer create() {
        return fvad_new();
    }

    @Override
    public boolean prepare(Pointer detector, int mode, int hertz) {
        return fvad_set_mode(detector, mode) == 0 && fvad_set_sample_rate(detector, hertz) == 0;
    }

    @Override
    public int process(Pointer detector, int hertz, Pointer frame, SizeT samples) {
        return fvad_process(detector, frame, samples);
    }

    @Override
    public void free(Pointer detector) {
        fvad_free(detector);
    }
}
