package dev.patchbay.emulator.deepgram.scenario;

/** What a {@code Finalize} brings. */
public enum FinalizeReply {
    /** The words so far, with {@code from_finalize}. */
    ANSWER,
    /** A result with {@code from_finalize} and without words; those so far are lost. */
    EMPTY,
    /** No result; the words come when they would have come anyway. */
    NOTHING
}
