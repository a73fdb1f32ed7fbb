package dev.patchbay.runtime.session;

import dev.patchbay.runtime.session.SessionEvent.Waterfall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures the way of an answer: from the end of the caller's voice to the decision that the turn is over, the answer's
 * first words, its first audio, and its first sample on the wire. The media clock steps by 20 ms, so all but the voice's
 * end is by the session's other clock.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class AnswerWatch {
    private @Nullable Long silentSince;
    private @Nullable Long voiceEnded;
    private @Nullable Instant decided;
    private @Nullable Instant text;
    private @Nullable Instant audio;
    private Duration toDecision = Duration.ZERO;

    /** Whoever leads the turn-taking takes the caller for silent since then, on the media clock. */
    void callerSilent(long mediaMillis) {
        silentSince = mediaMillis;
    }

    /**
     * The detector hears no voice since then, on the media clock. That counts more: a provider may not say when a voice ended,
     * or only where its words did.
     */
    void voiceEnded(long mediaMillis) {
        voiceEnded = mediaMillis;
    }

    /** {@return when the caller's voice ended, if whoever leads takes it to have ended then} */
    long voiceEnd(long mediaMillis) {
        return voiceEnded == null ? mediaMillis : voiceEnded;
    }

    /** The detector hears a voice. */
    void voice() {
        voiceEnded = null;
    }

    /** The caller speaks: whatever comes now answers nothing. */
    void callerSpeaks() {
        silentSince = null;
        decided = null;
    }

    /** The caller's turn is over. */
    void decided(long mediaMillis, Instant now) {
        long ended = voiceEnd(silentSince == null ? mediaMillis : silentSince);
        toDecision = Duration.ofMillis(Math.max(0, mediaMillis - ended));
        voiceEnded = null;
        decided = now;
        text = null;
        audio = null;
    }

    /** Words of the agent are known. */
    void text(Instant now) {
        text = text == null ? now : text;
    }

    /** Audio of the agent is there. */
    void audio(Instant now) {
        audio = audio == null ? now : audio;
    }

    /** A sample of the agent is on the wire. Returns the way it took if it is an answer's first. */
    Optional<Waterfall> sample(Instant now) {
        var from = decided;
        decided = null;
        if (from == null) {
            return Optional.empty();
        }
        var heard = audio == null || audio.isBefore(from) ? now : audio;
        // Words that come after their own sound are not what it waited for.
        var words = text == null || text.isBefore(from) || text.isAfter(heard) ? from : text;
        return Optional.of(new Waterfall(
                toDecision,
                Duration.between(from, words),
                Duration.between(words, heard),
                Duration.between(heard, now)));
    }
}
