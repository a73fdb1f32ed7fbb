package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.VadLibrary;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The votes of a library that may still be loading, as it is for a moment in the first call of a process. Until then, and
 * where there is none, another votes.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class AwaitedVotes implements Votes {
    private final CompletableFuture<Optional<VadLibrary>> library;
    private final Function<VadLibrary, Votes> ofLibrary;
    private Votes votes;
    private boolean waiting = true;

    /**
     * Votes from the next frame on.
     *
     * @param meanwhile who votes without a library
     */
    AwaitedVotes(
            CompletableFuture<Optional<VadLibrary>> library, Function<VadLibrary, Votes> ofLibrary, Votes meanwhile) {
        this.library = library;
        this.ofLibrary = ofLibrary;
        votes = meanwhile;
    }

    @Override
    public double of(short[] frame) {
        if (waiting && library.isDone()) {
            waiting = false;
            library.join().map(ofLibrary).ifPresent(found -> votes = found);
        }
        return votes.of(frame);
    }

    @Override
    public void close() {
        votes.close();
    }
}
