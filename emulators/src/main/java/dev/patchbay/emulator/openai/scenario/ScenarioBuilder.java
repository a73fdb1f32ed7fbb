package dev.patchbay.emulator.openai.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Scenario} together. One thread. */
public final class ScenarioBuilder {
    private Api api = Api.GA;
    private @Nullable String key;
    private final List<HandshakeRefusal> handshake = new ArrayList<>();
    private long sessionMs = Scenario.SESSION_MS;
    private Pace pace = Pace.DEFAULT;
    private Echo echo = Echo.FAITHFUL;
    private final List<String> transcripts = new ArrayList<>();
    private @Nullable Reply greeting;
    private final List<Reply> replies = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    ScenarioBuilder() {}

    /**
     * Chooses the interface.
     *
     * @param api GA unless said
     * @return this
     */
    public ScenarioBuilder api(Api api) {
        this.api = api;
        return this;
    }

    /**
     * Demands a key.
     *
     * @param key the only one that is accepted
     * @return this
     */
    public ScenarioBuilder key(String key) {
        this.key = key;
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
     * Limits a session.
     *
     * @param ms how long it lasts, ms; an hour unless said
     * @return this
     */
    public ScenarioBuilder sessionMs(long ms) {
        sessionMs = ms;
        return this;
    }

    /**
     * Chooses the pace.
     *
     * @param pace {@link Pace#DEFAULT} unless said
     * @return this
     */
    public ScenarioBuilder pace(Pace pace) {
        this.pace = pace;
        return this;
    }

    /**
     * Insists on formats.
     *
     * @param echo what {@code session.updated} says
     * @return this
     */
    public ScenarioBuilder echo(Echo echo) {
        this.echo = echo;
        return this;
    }

    /**
     * Adds what the user says in the next turn.
     *
     * @param text the transcript
     * @return this
     */
    public ScenarioBuilder transcript(String text) {
        transcripts.add(text);
        return this;
    }

    /**
     * Says what to say before the user's first turn.
     *
     * @param greeting the reply
     * @return this
     */
    public ScenarioBuilder greeting(Reply greeting) {
        this.greeting = greeting;
        return this;
    }

    /**
     * Adds the next reply.
     *
     * @param reply the reply
     * @return this
     */
    public ScenarioBuilder reply(Reply reply) {
        replies.add(reply);
        return this;
    }

    /**
     * Adds a rule.
     *
     * @param when the occasion
     * @param reply what is said then
     * @return this
     */
    public ScenarioBuilder rule(Rule.When when, Reply reply) {
        rules.add(new Rule(when, reply));
        return this;
    }

    /**
     * Adds a fault in every connection.
     *
     * @param at when
     * @param act what
     * @return this
     */
    public ScenarioBuilder fault(Fault.Trigger at, Fault.Act act) {
        faults.add(new Fault(at, null, act));
        return this;
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
        return new Scenario(api, key, handshake, sessionMs, pace, echo, transcripts, greeting, replies, rules, faults);
    }
}
