package dev.patchbay.bench.density;

import java.time.Duration;

/**
 * What the server is to do for each call, and for how long it is watched.
 *
 * @param provider {@code echo}, or the type of an installed agent
 * @param vad the detector's type, or {@code none}
 * @param agentRate what the agent hears and says, in hertz
 * @param sendIntervalMs how much audio goes into one message to a service, in milliseconds
 * @param warmUp from the last connection until the measurement begins
 * @param measured how long the measurement lasts
 */
record Load(String provider, String vad, int agentRate, int sendIntervalMs, Duration warmUp, Duration measured) {
    static final String ECHO = "echo";
    static final String OPENAI_REALTIME = "openai-realtime";

    /** Whether the callers hear their own tone again, so that what is wrong in it is the server's fault. */
    boolean echoes() {
        return provider.equals(ECHO);
    }

    /** Whether the agent needs a service to speak with. */
    boolean hasFarEnd() {
        return provider.equals(OPENAI_REALTIME);
    }

    /**
     * The server's configuration. Nobody interrupts: a tone is speech to a detector, and would cut its own echo off.
     *
     * @param calls the server takes
     * @param farEnd the port of the service, if there is one
     */
    String configuration(int calls, int farEnd) {
        return """
                default_provider: line
                providers:
                  agent:
                    %s
                pipelines:
                  line:
                    agent: agent
                    links: %s
                vad:
                  type: %s
                barge_in:
                  enabled: false
                audiosocket:
                  port: 0
                  max_calls: %d
                limits:
                  max_calls: %d
                """.formatted(agent(farEnd), links(), vad, calls, calls);
    }

    /** The emulated service hears the caller and does not mind: a tone is speech to it, and would stop its answer. */
    private String agent(int farEnd) {
        return switch (provider) {
            case ECHO -> "{type: density-echo, sample_rate: %d}".formatted(agentRate);
            case OPENAI_REALTIME ->
                ("{type: openai-realtime, api_key: none, base_url: \"ws://127.0.0.1:%d/v1\", send_interval_ms: %d,"
                                + " turn_detection: {create_response: false, interrupt_response: false}}")
                        .formatted(farEnd, sendIntervalMs);
            default -> "{type: %s}".formatted(provider);
        };
    }

    /** A service speaks µ-law at a telephone's rate, and PCM at its own. */
    private String links() {
        var format = agentRate == 8_000 ? "pcmu 8000" : "pcm16 " + agentRate;
        return hasFarEnd()
                ? "{\"caller -> agent\": {pin: %s}, \"agent -> caller\": {pin: %s}}".formatted(format, format)
                : "{}";
    }

    /** For a headline. */
    String describe() {
        return provider
                + (agentRate == 8_000 ? "" : " at " + agentRate + " Hz")
                + (hasFarEnd() ? ", " + sendIntervalMs + " ms a message" : "")
                + (vad.equals("none") ? "" : ", vad " + vad);
    }
}
