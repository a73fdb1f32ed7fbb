package dev.patchbay.plugin.deepgram.transcription;

import java.util.List;

/** What Flux says. */
sealed interface FluxEvent {
    /**
     * The connection is ready for audio.
     *
     * @param request the id that Deepgram knows it by
     */
    record Connected(String request) implements FluxEvent {}

    /**
     * How the caller's turn stands. Times are milliseconds of the connection's audio.
     *
     * @param event what happened
     * @param turn counts from 0
     * @param windowEndMs up to where the audio was heard
     * @param text all the words of the turn
     * @param words one by one, with their times
     * @param confidence that the turn is over, 0 to 1
     * @param forced whether the turn is over because the client has said so
     */
    record TurnInfo(
            Happened event,
            long turn,
            long windowEndMs,
            String text,
            List<Word> words,
            double confidence,
            boolean forced)
            implements FluxEvent {
        /** Keeps its own list. */
        public TurnInfo {
            words = List.copyOf(words);
        }
    }

    /** What happened to a turn. */
    enum Happened {
        /** Speech, in a turn that has begun, or none. */
        UPDATE,
        /** There are words. */
        START_OF_TURN,
        /** The turn may be over. */
        EAGER_END_OF_TURN,
        /** It is not. */
        TURN_RESUMED,
        /** It is over. */
        END_OF_TURN
    }

    /**
     * Something is not as it should be.
     *
     * @param code may be empty
     * @param message may be empty
     */
    record Warning(String code, String message) implements FluxEvent {}

    /**
     * The connection is about to be closed.
     *
     * @param code may be empty
     * @param message may be empty
     */
    record Fault(String code, String message) implements FluxEvent {}

    /** Nothing that matters here. */
    record Ignored() implements FluxEvent {}

    /** A type that is not known. */
    record Unknown() implements FluxEvent {}
}
