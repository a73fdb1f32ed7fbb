package dev.patchbay.plugin.webrtcvad.natives;

/**
 * A native library with WebRTC's detector in it, loaded.
 *
 * <p><b>Threads.</b> Any.
 */
public final class VadLibrary {
    private final VadFunctions functions;
    private final String name;

    VadLibrary(VadFunctions functions, String name) {
        this.functions = functions;
        this.name = name;
    }

    /**
     * Makes a detector of its own for one call.
     *
     * @param mode 0 to 3: 0 takes most for a voice, 3 least
     * @param hertz 8000, 16000, 32000 or 48000
     * @param millis length of a frame: 10, 20 or 30
     * @return to be closed with the call
     * @throws IllegalArgumentException when one of these is something else
     */
    public NativeVad detector(int mode, int hertz, int millis) {
        return new NativeVad(functions, mode, hertz, millis);
    }

    /**
     * Where it is from.
     *
     * @return for logs, such as {@code libfvad of the system}
     */
    @Override
    public String toString() {
        return name;
    }
}
