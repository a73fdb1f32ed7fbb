package dev.patchbay.plugin.deepgram.synthesis;

/** What Aura says, apart from audio. */
sealed interface AuraEvent {
    /**
     * It is ready.
     *
     * @param request the id that Deepgram knows the connection by
     */
    record Metadata(String request) implements AuraEvent {}

    /**
     * All audio of what was flushed has come.
     *
     * @param spoken whether there was any
     */
    record Flushed(boolean spoken) implements AuraEvent {}

    /** No audio of what was cleared comes any more. */
    record Cleared() implements AuraEvent {}

    /**
     * Something is not as it should be, and the connection goes on.
     *
     * @param code may be empty
     * @param message may be empty
     */
    record Warning(String code, String message) implements AuraEvent {}

    /**
     * The connection is about to be closed.
     *
     * @param code may be empty
     * @param message may be empty
     */
    record Fault(String code, String message) implements AuraEvent {}

    /** Audio that belongs to nobody. */
    record Stale() implements AuraEvent {}

    /** A type that is not known. */
    record Unknown() implements AuraEvent {}
}
