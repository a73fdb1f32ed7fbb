package dev.patchbay.plugin.deepgram.transcription;

/** All that Flux is told apart from audio. */
final class FluxMessages {
    /** The turn is over, whatever Flux thinks. */
    static final String FORCE_END_TURN = "{\"type\":\"ForceEndTurn\"}";

    /** There is no more audio. */
    static final String CLOSE_STREAM = "{\"type\":\"CloseStream\"}";

    private FluxMessages() {}
}
