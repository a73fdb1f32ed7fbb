package dev.patchbay.plugin.local;

/**
 * How to speak.
 *
 * @param wordsPerMinute how fast
 * @param pitchHz how high, in hertz
 */
record Prosody(int wordsPerMinute, int pitchHz) {}
