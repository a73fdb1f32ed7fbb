package dev.patchbay.plugin.webrtcvad.natives;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the native code of WebRTC's detector: at a configured path, as the system's libfvad, in the system's WebRTC
 * audio-processing library, or in the plugin. It is looked for once a process, and says once what came of it.
 *
 * <p><b>Threads.</b> Any.
 */
public final class VadLibraries {
    private static final System.Logger LOG = System.getLogger(VadLibraries.class.getName());
    private static final ReentrantLock LOOKING = new ReentrantLock();
    private static @Nullable Search done;

    private VadLibraries() {}

    /**
     * The process's library. The first call loads it, which takes a few hundred milliseconds.
     *
     * @param configured where to look first; counts in the first call alone, as one process uses one library
     * @return empty where none can be loaded; a warning in the log has said why, and what to do
     */
    public static Optional<VadLibrary> find(Optional<Path> configured) {
        LOOKING.lock();
        try {
            if (done == null) {
                done = Search.through(configured);
                tell(done, configured);
            }
            return Optional.ofNullable(done.library());
        } finally {
            LOOKING.unlock();
        }
    }

    private static void tell(Search search, Optional<Path> configured) {
        String tried = String.join("; ", search.failures());
        if (search.library() == null) {
            LOG.log(
                    Level.WARNING,
                    () -> "no native WebRTC detector loads, so speech is told by its loudness alone, as"
                            + " with vad.type: energy. Install libfvad or libwebrtc-audio-processing1, or set vad.library to"
                            + " one of them; vad.type: energy says that this is meant. Tried: " + tried);
        } else if (configured.isPresent() && !search.failures().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    () -> "vad.library can't be used, " + search.library() + " is instead; correct the"
                            + " path or remove it. Tried: " + tried);
        } else {
            LOG.log(Level.DEBUG, () -> "WebRTC's detector is " + search.library());
        }
    }
}
