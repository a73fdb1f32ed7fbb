package dev.patchbay.emulator.asterisk;

/**
 * A stretch in which the agent was audible, pauses of up to 300 ms included.
 *
 * @param startMillis of the call's clock, since the answer
 * @param endMillis likewise
 */
public record SpeechSegment(long startMillis, long endMillis) {}
