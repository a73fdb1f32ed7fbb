package dev.patchbay.api.stage;

import java.time.Duration;
import java.util.List;

/**
 * The caller cut the agent off.
 *
 * @param utterances what was cut, in playing order: the one that was playing, then any that were queued behind it
 */
public record Interruption(List<Heard> utterances) {
    /** Keeps its own list. */
    public Interruption {
        utterances = List.copyOf(utterances);
    }

    /**
     * How much of one utterance the caller heard. Providers truncate their history with it.
     *
     * @param utterance the id given to {@link StageContext#begin}
     * @param played what was handed to the transport, by the media clock; zero when none of it was
     * @param written what the stage had written up to now, at least {@code played}
     */
    public record Heard(String utterance, Duration played, Duration written) {}
}
