package dev.patchbay.emulator.deepgram;

/**
 * What went over a connection.
 *
 * @param clientTexts text messages that came
 * @param clientAudio binary messages that came
 * @param clientAudioBytes bytes in them
 * @param serverTexts text messages that were sent
 * @param serverAudio binary messages that were sent
 * @param serverAudioBytes bytes in them
 * @param notKept messages that the recording had no room for
 */
public record Counters(
        long clientTexts,
        long clientAudio,
        long clientAudioBytes,
        long serverTexts,
        long serverAudio,
        long serverAudioBytes,
        long notKept) {}
