package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place where the native code may be. */
sealed interface Candidate {
    /**
     * Loads what is there.
     *
     * @throws UnsatisfiedLinkError when that is nothing, or does not fit this machine
     */
    NativeLibrary load();

    /**
     * In the order of preference: what the operator says, then the system's libraries, which are compiled with
     * optimisation, then what the plugin brings.
     */
    static List<Candidate> inOrder(Optional<Path> configured) {
        var all = new ArrayList<Candidate>();
        configured.ifPresent(path -> all.add(new Configured(path)));
        all.add(new OfTheSystem("fvad"));
        all.add(new OfTheSystem(
                Platform.isMac() ? "libwebrtc_audio_processing.1.dylib" : "libwebrtc_audio_processing.so.1"));
        all.add(new Bundled());
        return all;
    }

    /** A path in the configuration. */
    record Configured(Path path) implements Candidate {
        @Override
        public NativeLibrary load() {
            return NativeLibrary.getInstance(path.toAbsolutePath().toString());
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A library that the system's loader finds by itself.
     *
     * @param name without prefix and suffix for any version, a file name for one. WebRTC's needs one: version 0's
     *     {@code WebRtcVad_Create} takes an argument, and calling it without would write to a random address
     */
    record OfTheSystem(String name) implements Candidate {
        @Override
        public NativeLibrary load() {
            return NativeLibrary.getInstance(name);
        }

        @Override
        public String toString() {
            return (name.startsWith("lib") ? name : "lib" + name) + " of the system";
        }
    }

    /** The one in the plugin's folder. */
    record Bundled() implements Candidate {
        @Override
        public NativeLibrary load() {
            return BundledLibrary.load();
        }

        @Override
        public String toString() {
            return "libfvad of the plugin";
        }
    }
}
