package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The names of WebRTC itself, as its audio-processing library exports them since version 0.2. */
final class WebRtcFunctions implements VadFunctions {
    /** Tells a library of this kind from others. */
    static final String FIRST = "WebRtcVad_Create";

    /** Binds this class, so it can serve one library a process. */
    WebRtcFunctions(NativeLibrary library) {
        Native.register(WebRtcFunctions.class, library);
    }

    private static native @Nullable Pointer WebRtcVad_Create();

    private static native int WebRtcVad_Init(Pointer detector);

    private static native int WebRtcVad_set_mode(Pointer detector, int mode);

    private static native int WebRtcVad_Process(Pointer detector, int hertz, Pointer frame, SizeT samples);

    private static native void WebRtcVad_Free(Pointer detector);

    @Override
    public @Nullable Pointer create() {
        return WebRtcVad_Create();
    }

    @Override
    public boolean prepare(Pointer detector, int mode, int hertz) {
        return WebRtcVad_Init(detector) == 0 && WebRtcVad_set_mode(detector, mode) == 0;
    }

    @Override
    public int process(Pointer detector, int hertz, Pointer frame, SizeT samples) {
        return WebRtcVad_Process(detector, hertz, frame, samples);
    }

    @Override
    public void free(Pointer detector) {
        WebRtcVad_Free(detector);
    }
}
