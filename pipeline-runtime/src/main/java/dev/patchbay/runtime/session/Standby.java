package dev.patchbay.runtime.session;

import dev.patchbay.runtime.playout.Track;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in of one session: made when it is needed, and let go of when it fails or the session is over.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #stop}.
 */
final class Standby {
    private final Session session;
    private final Optional<OnFailure.Voice> voice;
    private final Runnable failed;
    private volatile @Nullable StandIn standIn;

    /** @param failed told when it can't speak, or no longer */
    Standby(Session session, Optional<OnFailure.Voice> voice, Runnable failed) {
        this.session = session;
        this.voice = voice;
        this.failed = failed;
    }

    /**
     * Has the stand-in speak.
     *
     * @param farewell whether these are the last words of the call
     */
    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws silences the stand-in and nothing else
    void say(String line, boolean farewell) {
        try {
            var speaker = standIn == null ? StandIn.start(session, voice.orElseThrow(), this::failed) : standIn;
            standIn = speaker;
            session.tell(new SessionEvent.StoodIn(session.now(), speaker.name(), line));
            speaker.say(line, farewell);
        } catch (Throwable thrown) {
            failed(thrown);
        }
    }

    private void failed(Throwable thrown) {
        session.degraded(voice.orElseThrow().node().name(), "the stand-in can't speak: " + thrown);
        failed.run();
    }

    /** Whether an utterance is a part of the farewell. */
    boolean leavesWith(Track track) {
        var speaker = standIn;
        return speaker != null && speaker.leavesWith(track);
    }

    /** A part of the farewell is over; true when it was the last that has begun. */
    boolean left(Track track) {
        var speaker = standIn;
        return speaker != null && speaker.left(track);
    }

    void callerChanged() {
        var speaker = standIn;
        if (speaker != null) {
            speaker.replanned(speaker.link().callerChanged());
        }
    }

    /** Ends its threads. Any thread. */
    void stop() {
        var speaker = standIn;
        if (speaker != null) {
            speaker.stop();
        }
    }

    void close() {
        var speaker = standIn;
        if (speaker != null) {
            speaker.close();
        }
    }
}
