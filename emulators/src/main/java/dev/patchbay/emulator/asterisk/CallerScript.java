package dev.patchbay.emulator.asterisk;

import java.time.Duration;
import java.util.List;

/**
 * What the caller does, step by step. A step begins with the first frame after the end of the one before it. After the
 * last one the caller stays on the line, silent, until the server ends the call or the limit passes.
 *
 * @param steps in order, may be empty
 * @param limit how long the whole call may take by its own clock, above 0
 */
public record CallerScript(List<Step> steps, Duration limit) {

    private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(1);

    /** Refuses a limit of nothing. */
    public CallerScript {
        steps = List.copyOf(steps);
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("a call's limit must be above 0, not " + limit.toMillis() + " ms");
        }
    }

    /** The given steps, within a minute. */
    public static CallerScript of(Step... steps) {
        return new CallerScript(List.of(steps), DEFAULT_LIMIT);
    }

    /** Says one thing, then stays until the server ends the call or the limit passes. */
    public static CallerScript playThenStay(Samples samples, Duration limit) {
        return new CallerScript(List.of(Step.say(samples, "play")), limit);
    }

    /** The same steps with another limit. */
    public CallerScript within(Duration newLimit) {
        return new CallerScript(steps, newLimit);
    }

    void checkRate(int rate) {
        for (Step step : steps) {
            if (step instanceof Step.Say(Samples samples, String label) && samples.rate() != rate) {
                throw new IllegalArgumentException("\"" + label + "\" is at " + samples.rate() + " Hz but the call at "
                        + rate + " Hz; resample it, or call at its rate");
            }
        }
    }
}
