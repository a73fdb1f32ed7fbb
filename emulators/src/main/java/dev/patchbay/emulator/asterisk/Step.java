package dev.patchbay.emulator.asterisk;

import java.time.Duration;

/** One thing that a scripted caller does. Frames go on being sent during all of them. */
public sealed interface Step {

    /** What the timeline and observers call this step. */
    String label();

    /**
     * Says something, to its end, whatever the agent does meanwhile.
     *
     * @param samples at the call's rate
     * @param label a name for the timeline
     */
    record Say(Samples samples, String label) implements Step {}

    /** Says nothing for a while. */
    record Pause(Duration length) implements Step {
        /** Refuses a negative length. */
        public Pause {
            notNegative("pause", length);
        }

        @Override
        public String label() {
            return "pause " + length.toMillis() + " ms";
        }
    }

    /**
     * Waits until the agent has been audible for so long in all, counted from the start of this step.
     *
     * @param audible how much audible audio to wait for
     * @param timeout after which the script goes on regardless
     */
    record AwaitAgentSpeech(Duration audible, Duration timeout) implements Step {
        /** Refuses negative times. */
        public AwaitAgentSpeech {
            notNegative("audible time", audible);
            notNegative("timeout", timeout);
        }

        @Override
        public String label() {
            return "await agent speech " + audible.toMillis() + " ms";
        }
    }

    /**
     * Waits until the agent has spoken and then been quiet for so long. Speech counts from the caller's own last words
     * or digits on, or from the answer when there were none; so this works directly after {@link Say} as well as after
     * {@link AwaitAgentSpeech}.
     *
     * @param quiet how long the agent must not be audible
     * @param timeout after which the script goes on regardless
     */
    record AwaitAgentQuiet(Duration quiet, Duration timeout) implements Step {
        /** Refuses negative times. */
        public AwaitAgentQuiet {
            notNegative("quiet time", quiet);
            notNegative("timeout", timeout);
        }

        @Override
        public String label() {
            return "await agent quiet " + quiet.toMillis() + " ms";
        }
    }

    /**
     * Presses keys, each held for 100 ms with 100 ms between; a digit is sent when its key is let go.
     *
     * @param digits of {@code 0-9 * # A-D}
     */
    record Dtmf(String digits) implements Step {
        private static final String KEYS = "0123456789*#ABCD";

        /** Refuses what is not on a telephone's keys. */
        public Dtmf {
            digits.chars().filter(digit -> KEYS.indexOf(digit) < 0).findFirst().ifPresent(digit -> {
                throw new IllegalArgumentException(
                        "'" + (char) digit + "' is not a DTMF digit; the digits are " + KEYS);
            });
        }

        /** Without the digits, which may be a secret. */
        @Override
        public String label() {
            return "dtmf, " + digits.length() + (digits.length() == 1 ? " digit" : " digits");
        }
    }

    /** Hangs up: closes the connection. Nothing follows. */
    record HangUp() implements Step {
        @Override
        public String label() {
            return "hang up";
        }
    }

    /** Makes a {@link Say}. */
    static Step say(Samples samples, String label) {
        return new Say(samples, label);
    }

    /** Makes a {@link Pause}. */
    static Step pause(Duration length) {
        return new Pause(length);
    }

    /** Makes an {@link AwaitAgentSpeech}. */
    static Step awaitAgentSpeech(Duration audible, Duration timeout) {
        return new AwaitAgentSpeech(audible, timeout);
    }

    /** Makes an {@link AwaitAgentQuiet}. */
    static Step awaitAgentQuiet(Duration quiet, Duration timeout) {
        return new AwaitAgentQuiet(quiet, timeout);
    }

    /** Makes a {@link Dtmf}. */
    static Step dtmf(String digits) {
        return new Dtmf(digits);
    }

    /** Makes a {@link HangUp}. */
    static Step hangUp() {
        return new HangUp();
    }

    private static void notNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(what + " of " + duration.toMillis() + " ms: must be 0 or more");
        }
    }
}
