package dev.patchbay.emulator.asterisk;

/**
 * When a step of the script took place.
 *
 * @param label the step's label
 * @param startMillis of the call's clock, since the answer
 * @param endMillis likewise
 * @param outcome how it ended
 */
public record StepTiming(String label, long startMillis, long endMillis, Outcome outcome) {

    /** How a step ended. */
    public enum Outcome {
        /** It did what it was there for. */
        DONE,
        /** What it waited for didn't come in time; the script went on. */
        TIMED_OUT,
        /** The call ended first. */
        CUT_SHORT
    }
}
