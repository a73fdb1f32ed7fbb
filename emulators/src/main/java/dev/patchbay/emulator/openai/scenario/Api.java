package dev.patchbay.emulator.openai.scenario;

/** Which interface the server speaks. */
public enum Api {
    /** Today's. A client that asks for the beta is told that there is none any more. */
    GA,
    /** The one with flat sessions that OpenAI switched off, and that other servers still speak. */
    BETA
}
