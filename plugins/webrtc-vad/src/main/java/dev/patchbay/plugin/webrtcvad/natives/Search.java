package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the native code once.
 *
 * @param library what was found; null for nothing
 * @param failures a candidate each that came before, with the reason why it did not do
 */
record Search(@Nullable VadLibrary library, List<String> failures) {
    /** Tries one candidate after another. Whatever is wrong with native code on this machine ends up in the failures. */
    static Search through(Optional<Path> configured) {
        var failures = new ArrayList<String>();
        try {
            Native.setLastError(0); // whatever comes first has JNA load its own native code
        } catch (LinkageError e) {
            return new Search(
                    null,
                    List.of("JNA itself, which unpacks its own part to the folder of jna.tmpdir or java.io.tmpdir: "
                            + reason(e)));
        }
        for (var candidate : Candidate.inOrder(configured)) {
            try {
                return new Search(bound(candidate), failures);
            } catch (LinkageError | RuntimeException e) { // the latter for what JNA can't map
                failures.add(candidate + ": " + reason(e));
            }
        }
        return new Search(null, failures);
    }

    private static VadLibrary bound(Candidate candidate) {
        var library = candidate.load();
        if (has(library, FvadFunctions.FIRST)) {
            return new VadLibrary(new FvadFunctions(library), candidate.toString());
        }
        if (has(library, WebRtcFunctions.FIRST)) {
            return new VadLibrary(new WebRtcFunctions(library), candidate.toString());
        }
        throw new UnsatisfiedLinkError("it exports neither " + FvadFunctions.FIRST + " nor " + WebRtcFunctions.FIRST);
    }

    private static boolean has(NativeLibrary library, String function) {
        try {
            library.getFunction(function);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    /** JNA repeats what was tried in the first line, and says why it failed in the second, if there is one. */
    private static String reason(Throwable e) {
        return String.valueOf(e.getMessage()).lines().limit(2).reduce("", (_, line) -> line);
    }
}
