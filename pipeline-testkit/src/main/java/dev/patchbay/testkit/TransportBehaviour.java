package dev.patchbay.testkit;

/**
 * What a transport may do. Its author claims some of these in {@link TransportContract#behaviours()}; the contract checks
 * that the claimed ones work and the others are refused or don't happen.
 */
public enum TransportBehaviour {
    /** Tells the keys that the caller presses. */
    TELLS_DTMF,
    /** Sends keypad digits to the far end. */
    SENDS_DTMF,
    /** Hands calls to another destination. */
    TRANSFERS
}
