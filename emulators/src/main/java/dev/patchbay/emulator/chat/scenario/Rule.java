package dev.patchbay.emulator.chat.scenario;

/**
 * A reply for an occasion. The first rule that fits decides; without one the next of the scenario's replies is said.
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
     * @param number from 1; 0 is before the user said anything
     */
    public record Turn(int number) implements When {}

    /**
     * The user's last turn holds some words.
     *
     * @param words compared without regard to case
     */
    public record Text(String words) implements When {}

    /**
     * The client has just brought the output of a function.
     *
     * @param function its name
     */
    public record OutputOf(String function) implements When {}

    /**
     * The client has just brought a function's output that holds some words.
     *
     * @param words compared without regard to case
     */
    public record Output(String words) implements When {}

    /**
     * The system's or developer's messages hold some words.
     *
     * @param words compared without regard to case
     */
    public record Instructions(String words) implements When {}
}
