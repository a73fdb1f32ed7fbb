package dev.patchbay.runtime.outage;

/** What the policy hears of. */
public sealed interface OutageEvent {
    /**
     * A provider is gone, and its stage tries to get it back.
     *
     * @param provider the stage's name
     */
    record Lost(String provider) implements OutageEvent {}

    /**
     * A provider is there again.
     *
     * @param provider the stage's name
     */
    record Back(String provider) implements OutageEvent {}

    /** A provider failed for good. */
    record Failed() implements OutageEvent {}

    /** The stand-in can't speak, or no longer. */
    record StandInFailed() implements OutageEvent {}

    /** The caller hears somebody of our side, agent or stand-in. */
    record Speaking() implements OutageEvent {}

    /** The caller hears nobody of our side any more. */
    record Silent() implements OutageEvent {}

    /** The first sample of the farewell, or of another part of it, went to the wire. */
    record FarewellStarted() implements OutageEvent {}

    /** The last sample of what there is of the farewell went to the wire. */
    record FarewellStopped() implements OutageEvent {}

    /** The moment that the state asked to be woken at has come. */
    record TimeUp() implements OutageEvent {}
}
