package dev.patchbay.plugin.deepgram.transcription;

/** What Nova says. */
sealed interface NovaEvent {
    /** Words, or that there are none. Times count from the beginning of the connection's audio. */
    record Results(Piece piece) implements NovaEvent {}

    /** No word for {@code utterance_end_ms}. */
    record UtteranceEnd() implements NovaEvent {}

    /**
     * Who looks into this connection at Deepgram wants this id.
     *
     * @param request the id
     */
    record Metadata(String request) implements NovaEvent {}

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
