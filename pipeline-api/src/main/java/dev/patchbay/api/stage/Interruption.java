package dev.patchbay.api.stage;

import java.time.Duration;
import java.util.List;

/**
 * The caller cut the agent off, or took the turn before the agent's first sound.
 *
 * @param utterances what was cut, in playing order: the one that was playing, then any that were queued behind it, then
 *     text that had not become sound yet. Empty when nothing of an answer was heard or written: it may have been thought
 *     of, or there was none
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
     * @param text the words of it that the caller heard, as nearly as is known; empty for none, or when they are not known
     */
    public record Heard(String utterance, Duration played, Duration written, String text) {
        /**
         * Without the words.
         *
         * @param utterance the id given to {@link StageContext#begin}
         * @param played what was handed to the transport
         * @param written what the stage had written up to now
         */
        public Heard(String utterance, Duration played, Duration written) {
            this(utterance, played, written, "");
        }

        /**
         * The same with the words.
         *
         * @param words that were heard
         * @return a copy
         */
        public Heard withText(String words) {
            return new Heard(utterance, played, written, words);
        }
    }
}
