package dev.patchbay.emulator.chat;

/**
 * What a server did so far.
 *
 * @param requests that came
 * @param answered to the end
 * @param refused with an error
 * @param cancelled by their clients
 * @param dropped by the server
 * @param tokensSent in all answers
 * @param connections that were accepted
 */
public record Counters(
        long requests, long answered, long refused, long cancelled, long dropped, long tokensSent, long connections) {}
