package dev.patchbay.emulator.asterisk;

/**
 * What a server did that Asterisk puts up with, or would have only just not.
 *
 * @param oddLengths audio messages with an odd number of bytes; the last byte is lost
 * @param otherRates audio messages of another rate than the call's; converted to it by repeating and leaving out
 *     samples, which is good enough to hear and keeps the recording true in time
 * @param slowPayloads messages whose payload came over 5 ms after its header; Asterisk gives up there
 * @param worstPayloadWaitMillis the longest wait for a payload after its header, in milliseconds of real time
 */
public record WireNotes(int oddLengths, int otherRates, int slowPayloads, double worstPayloadWaitMillis) {}
