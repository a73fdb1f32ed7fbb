package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an emulated server does.
 *
 * @param auth who is let in
 * @param errors the shape of refused handshakes
 * @param handshake which connections it refuses, in order from the first connection on
 * @param concurrent how many connections of a kind it has at a time; a kind that is missing has no limit
 * @param clockScale how many times faster the age of a session passes, 1 to 100000; it moves the limits of the service's
 *     session length and nothing else
 * @param agent the Voice Agent
 * @param listen Listen v1
 * @param flux Listen v2
 * @param speak Speak v1
 * @param faults what goes wrong
 */
public record Scenario(
        Auth auth,
        ErrorBody errors,
        List<HandshakeRefusal> handshake,
        Map<SocketKind, Integer> concurrent,
        double clockScale,
        AgentScript agent,
        ListenScript listen,
        FluxScript flux,
        SpeakScript speak,
        List<Fault> faults) {
    /** Keeps its own lists. */
    public Scenario {
        Checks.within("clock_scale", clockScale, 1, 100_000);
        concurrent.forEach((kind, limit) -> Checks.within("concurrent: " + kind.key(), limit, 0, 1_000_000));
        handshake = List.copyOf(handshake);
        concurrent = Map.copyOf(concurrent);
        faults = List.copyOf(faults);
    }

    /** {@return a builder that has the defaults and says nothing} */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder();
    }

    /**
     * A friendly conversation: answers three turns, offers to repeat, says goodbye, and calls {@code hangup_call} then if
     * the client offers that function. The greeting is the client's.
     *
     * @return what a server does without a scenario
     */
    public static Scenario conversation() {
        return builder().agent(AgentScript.conversation()).build();
    }

    /**
     * How long a session may last here.
     *
     * @param ms how long at the service, ms
     * @return how long by this scenario's clock, ms, at least 1
     */
    public long scaled(long ms) {
        return Math.max(1, Math.round(ms / clockScale));
    }

    /**
     * What goes wrong in a connection.
     *
     * @param socket its kind
     * @param connection its number among those of its kind, from 1
     * @return the faults
     */
    public List<Fault> faults(SocketKind socket, int connection) {
        return faults.stream()
                .filter(fault -> fault.socket() == null || fault.socket() == socket)
                .filter(fault -> fault.connection() == null || fault.connection() == connection)
                .toList();
    }

    /**
     * The same scenario with a key.
     *
     * @param key the only one that is accepted; null accepts every one
     * @return the scenario
     */
    public Scenario withKey(@Nullable String key) {
        return new Scenario(
                new Auth(key, auth.jwt()),
                errors,
                handshake,
                concurrent,
                clockScale,
                agent,
                listen,
                flux,
                speak,
                faults);
    }
}
