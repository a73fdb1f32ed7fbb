package dev.patchbay.emulator.openai;

/**
 * What went over a connection.
 *
 * @param clientEvents messages that came
 * @param clientAudioMillis audio that came, ms
 * @param serverEvents messages that were sent
 * @param serverAudioMillis audio that was sent, ms
 * @param notKept events that the log had no room for
 */
public record Counters(
        long clientEvents, long clientAudioMillis, long serverEvents, long serverAudioMillis, long notKept) {}
