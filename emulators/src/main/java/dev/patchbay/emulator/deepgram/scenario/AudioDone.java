package dev.patchbay.emulator.deepgram.scenario;

/** When {@code AgentAudioDone} is sent. */
public enum AudioDone {
    /** After the last audio of an answer; not after one that was interrupted. */
    USUAL,
    /** After an interruption too. */
    ALWAYS,
    /** Never. */
    NEVER
}
