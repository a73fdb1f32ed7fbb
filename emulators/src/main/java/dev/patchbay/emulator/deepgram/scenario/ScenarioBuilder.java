package dev.patchbay.emulator.deepgram.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts a {@link Scenario} together. One thread. */
public final class ScenarioBuilder {
    private Auth auth = Auth.ANY;
    private ErrorBody errors = ErrorBody.LEGACY;
    private final List<HandshakeRefusal> handshake = new ArrayList<>();
    private final Map<SocketKind, Integer> concurrent = new EnumMap<>(SocketKind.class);
    private double clockScale = 1;
    private AgentScript agent = AgentScript.builder().build();
    private ListenScript listen = ListenScript.DEFAULT;
    private FluxScript flux = FluxScript.DEFAULT;
    private SpeakScript speak = SpeakScript.DEFAULT;
    private final List<Fault> faults = new ArrayList<>();

    ScenarioBuilder() {}

    /**
     * Demands a key.
     *
     * @param key the only one that is accepted
     * @return this
     */
    public ScenarioBuilder key(String key) {
        return auth(new Auth(key, auth.jwt()));
    }

    /**
     * Says who is let in.
     *
     * @param auth {@link Auth#ANY} unless said
     * @return this
     */
    public ScenarioBuilder auth(Auth auth) {
        this.auth = auth;
        return this;
    }

    /**
     * Chooses the shape of refused handshakes.
     *
     * @param errors legacy unless said
     * @return this
     */
    public ScenarioBuilder errors(ErrorBody errors) {
        this.errors = errors;
        return this;
    }

    /**
     * Refuses the next connections.
     *
     * @param refusal how many and how
     * @return this
     */
    public ScenarioBuilder refuse(HandshakeRefusal refusal) {
        handshake.add(refusal);
        return this;
    }

    /**
     * Limits connections.
     *
     * @param socket of which kind
     * @param most how many at a time
     * @return this
     */
    public ScenarioBuilder concurrent(SocketKind socket, int most) {
        concurrent.put(socket, most);
        return this;
    }

    /**
     * Lets sessions age faster.
     *
     * @param times how many times
     * @return this
     */
    public ScenarioBuilder clockScale(double times) {
        clockScale = times;
        return this;
    }

    /**
     * Says what the Voice Agent does.
     *
     * @param script the script
     * @return this
     */
    public ScenarioBuilder agent(AgentScript script) {
        agent = script;
        return this;
    }

    /**
     * Says what Listen v1 does.
     *
     * @param script the script
     * @return this
     */
    public ScenarioBuilder listen(ListenScript script) {
        listen = script;
        return this;
    }

    /**
     * Says what Listen v2 does.
     *
     * @param script the script
     * @return this
     */
    public ScenarioBuilder flux(FluxScript script) {
        flux = script;
        return this;
    }

    /**
     * Says what Speak v1 does.
     *
     * @param script the script
     * @return this
     */
    public ScenarioBuilder speak(SpeakScript script) {
        speak = script;
        return this;
    }

    /**
     * Adds a fault on every socket.
     *
     * @param at when
     * @param act what
     * @return this
     */
    public ScenarioBuilder fault(Fault.Trigger at, Fault.Act act) {
        return fault(new Fault(at, null, null, act));
    }

    /**
     * Adds a fault.
     *
     * @param fault when and what
     * @return this
     */
    public ScenarioBuilder fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** {@return the scenario} */
    public Scenario build() {
        return new Scenario(auth, errors, handshake, concurrent, clockScale, agent, listen, flux, speak, faults);
    }
}
