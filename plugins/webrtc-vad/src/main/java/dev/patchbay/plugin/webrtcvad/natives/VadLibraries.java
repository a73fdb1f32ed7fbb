package dev.patchbay.plugin.webrtcvad.natives;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private static @Nullable CompletableFuture<Optional<VadLibrary>> search;

    private VadLibraries() {}

    /**
     * Begins to look, unless that was done. It takes a few hundred milliseconds, on a thread of its own.
     *
     * @param configured where to look first; counts in the first call alone, as one process uses one library
     * @return the process's library, the same each time; empty where none can be loaded, and then a warning in the log has
     *     said why, and what to do
     */
    public static CompletableFuture<Optional<VadLibrary>> search(Optional<Path> configured) {
        LOOKING.lock();
        try {
            if (search == null) {
                var found = new CompletableFuture<Optional<VadLibrary>>();
                Thread.ofPlatform().name("webrtc-vad library").daemon().start(() -> found.complete(look(configured)));
                search = found;
            }
            return search;
        } finally {
            LOOKING.unlock();
        }
    }

    private static Optional<VadLibrary> look(Optional<Path> configured) {
        var done = Search.through(configured);
        tell(done, configured);
        return Optional.ofNullable(done.library());
    }

    private static void tell(Search done, Optional<Path> configured) {
        String tried = String.join("; ", done.failures());
        if (done.library() == null) {
            LOG.log(
                    Level.WARNING,
                    () -> "no native WebRTC detector loads, so speech is told by its loudness alone, as"
                            + " with vad.type: energy. Install libfvad or libwebrtc-audio-processing1, or set vad.library to"
                            + " one of them; vad.type: energy says that this is meant. Tried: " + tried);
        } else if (configured.isPresent() && !done.failures().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    () -> "vad.library can't be used, " + done.library() + " is instead; correct the"
                            + " path or remove it. Tried: " + tried);
        } else {
            LOG.log(Level.DEBUG, () -> "WebRTC's detector is " + done.library());
        }
    }
}
