package dev.patchbay.emulator.deepgram;

/**
 * How a connection ended.
 *
 * @param byClient whether the client went first
 * @param code of the close frame; 1006 for a connection that broke without one
 * @param reason of the close frame
 */
public record Closing(boolean byClient, int code, String reason) {}
