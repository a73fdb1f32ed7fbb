package dev.patchbay.bench.density;

import java.time.Duration;

/**
 * What the server is to do for each call, and for how long it is watched.
 *
 * @param provider {@code echo} or {@code local}
 * @param vad the detector's type, or {@code none}
 * @param agentRate what the echo hears and says, in hertz
 * @param warmUp from the last connection until the measurement begins
 * @param measured how long the measurement lasts
 */
record Load(String provider, String vad, int agentRate, Duration warmUp, Duration measured) {
    static final String ECHO = "echo";

    /** Whether the callers hear their own tone again, so that what is wrong in it is the server's fault. */
    boolean echoes() {
        return provider.equals(ECHO);
    }

    /**
     * The server's configuration. Nobody interrupts: a tone is speech to a detector, and would cut its own echo off.
     *
     * @param calls the server takes
     */
    String configuration(int calls) {
        return """
                default_provider: agent
                providers:
                  agent:
                    %s
                vad:
                  type: %s
                barge_in:
                  enabled: false
                audiosocket:
                  port: 0
                  max_calls: %d
                limits:
                  max_calls: %d
                """.formatted(
                        echoes() ? "type: density-echo\n    sample_rate: %d".formatted(agentRate) : "type: " + provider,
                        vad,
                        calls,
                        calls);
    }

    /** For a headline. */
    String describe() {
        return provider
                + (echoes() && agentRate != 8_000 ? " at " + agentRate + " Hz" : "")
                + (vad.equals("none") ? "" : ", vad " + vad);
    }
}
