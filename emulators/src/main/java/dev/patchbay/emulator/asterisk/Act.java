package dev.patchbay.emulator.asterisk;

import dev.patchbay.emulator.asterisk.StepTiming.Outcome;
import org.jspecify.annotations.Nullable;

/** A step while it is being done. */
sealed interface Act {

    /**
     * Does this frame's part.
     *
     * @param now start of the frame, nanoseconds of the call's clock
     * @return null while there is more to do; otherwise the outcome, and the frame is left for the next step
     */
    @Nullable Outcome perform(OutgoingFrame frame, long now);

    /** Says a run of samples to its end. */
    final class Saying implements Act {
        private final Samples samples;
        private int said;

        Saying(Samples samples) {
            this.samples = samples;
        }

        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            if (said == samples.length()) {
                return Outcome.DONE;
            }
            said += frame.say(samples, said);
            return null;
        }
    }

    /** Presses keys: 100 ms down, 100 ms up. */
    final class Pressing implements Act {
        private static final long HELD = 100_000_000;
        private static final long KEY = 200_000_000;

        private final String digits;
        private final long start;
        private int sent;

        Pressing(String digits, long start) {
            this.digits = digits;
            this.start = start;
        }

        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            long elapsed = now - start;
            if (sent < digits.length() && elapsed >= sent * KEY + HELD) {
                frame.press(digits.charAt(sent++));
            }
            boolean allLetGo = sent == digits.length() && !frame.hasDigit();
            return allLetGo && elapsed >= sent * KEY ? Outcome.DONE : null;
        }
    }

    /** Waits for a time to come. */
    record Waiting(long until) implements Act {
        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            return now >= until ? Outcome.DONE : null;
        }
    }

    /** Waits until enough has been heard. */
    record AwaitingSpeech(AgentEar ear, long start, long wanted, long until) implements Act {
        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            if (ear.audibleBetween(start, now) >= wanted) {
                return Outcome.DONE;
            }
            return now >= until ? Outcome.TIMED_OUT : null;
        }
    }

    /** Waits until the agent has spoken since a time and been quiet since. */
    record AwaitingQuiet(AgentEar ear, long since, long wanted, long until) implements Act {
        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            long last = ear.lastAudible(since, now);
            if (last != AgentEar.NEVER && now - last >= wanted) {
                return Outcome.DONE;
            }
            return now >= until ? Outcome.TIMED_OUT : null;
        }
    }

    /** Hangs up, and stays at it until the call is over. */
    record HangingUp() implements Act {
        @Override
        public @Nullable Outcome perform(OutgoingFrame frame, long now) {
            frame.hangUp();
            return null;
        }
    }
}
