package dev.patchbay.plugin.deepgram.transcription;

/** What Nova says. */
sealed interface NovaEvent {
    /**
     * Words, or that there are none.
     *
     * @param piece its times count from the beginning of the connection's audio
     * @param request the id that Deepgram knows the connection by
     */
    record Results(Piece piece, String request) implements NovaEvent {}

    /** No word for {@code utterance_end_ms}. */
    record UtteranceEnd() implements NovaEvent {}

    /**
     * Something is wrong.
     *
     * @param code may be empty
     * @param message may be empty
     */
    record Fault(String code, String message) implements NovaEvent {}

    /** Nothing that matters here. */
    record Ignored() implements NovaEvent {}

    /** A type that is not known. */
    record Unknown() implements NovaEvent {}
}
