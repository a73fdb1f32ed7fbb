package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A program of its own, because what a process loads it keeps. Makes two stages of the type {@code webrtc} and prints which
 * library they use.
 */
final class Probe {
    private Probe() {}

    /** Takes the configured path, if any. */
    public static void main(String[] arguments) {
        var library = Optional.of(arguments).filter(all -> all.length > 0).map(all -> all[0]);
        var config = new WebRtcConfig(1, true, library, 0.6, 0, -55, 60, 200, 0.1, 80, 6);
        try (Stage one = new WebRtcFactory().create(config);
                Stage other = new WebRtcFactory().create(config)) {
            Objects.requireNonNull(one);
            Objects.requireNonNull(other);
            System.out.println(VadLibraries.search(library.map(Path::of))
                    .join()
                    .map(Object::toString)
                    .orElse("none"));
        }
    }
}
