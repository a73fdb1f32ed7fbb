package dev.patchbay.emulator.deepgram.scenario;

/**
 * A reply for an occasion. The first rule that fits decides; without one the next of the script's replies is said.
 *
 * @param when the occasion
 * @param reply what is said then
 */
public record Rule(When when, Reply reply) {
    /** An occasion. */
    public sealed interface When {}

    /**
     * In the user's n-th turn.
     *
     * @param number from 1
     */
    public record Turn(int number) implements When {}

    /**
     * The user's last turn holds some words.
     *
     * @param words compared without regard to case
     */
    public record Text(String words) implements When {}

    /**
     * A function has just been answered.
     *
     * @param function its name
     */
    public record OutputOf(String function) implements When {}

    /**
     * The prompt in force holds some words, and the user has just said something.
     *
     * @param words compared without regard to case
     */
    public record Instructions(String words) implements When {}
}
