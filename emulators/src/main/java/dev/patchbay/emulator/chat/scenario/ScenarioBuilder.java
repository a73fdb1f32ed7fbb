package dev.patchbay.emulator.chat.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Scenario} together. One thread. */
public final class ScenarioBuilder {
    private final List<String> models = new ArrayList<>();
    private @Nullable String key;
    private final List<String> unsupported = new ArrayList<>();
    private Dialect dialect = Dialect.OPENAI;
    private Pace pace = Pace.DEFAULT;
    private @Nullable Reply greeting;
    private final List<Reply> replies = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    ScenarioBuilder() {}

    /**
     * Adds a model. Once there is one, no other name is accepted.
     *
     * @param name such as {@code gpt-4o-mini}
     * @return this
     */
    public ScenarioBuilder model(String name) {
        models.add(name);
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
     * Refuses a parameter.
     *
     * @param parameter such as {@code max_tokens}
     * @return this
     */
    public ScenarioBuilder unsupported(String parameter) {
        unsupported.add(parameter);
        return this;
    }

    /**
     * Chooses how the server differs from OpenAI's.
     *
     * @param dialect {@link Dialect#OPENAI} unless said
     * @return this
     */
    public ScenarioBuilder dialect(Dialect dialect) {
        this.dialect = dialect;
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
     * Says what to say before the user's first message.
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
     * Adds a fault before the headers, or as early as the act can happen.
     *
     * @param request in the answer to which request, from 1
     * @param act what
     * @return this
     */
    public ScenarioBuilder fault(int request, Fault.Act act) {
        return fault(new Fault(request, 1, null, act));
    }

    /**
     * Adds a fault in the middle of an answer.
     *
     * @param request in the answer to which request, from 1
     * @param token after how many tokens; 0 is after the headers and the role
     * @param act what
     * @return this
     */
    public ScenarioBuilder fault(int request, int token, Fault.Act act) {
        return fault(new Fault(request, 1, token, act));
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
        return new Scenario(models, key, unsupported, dialect, pace, greeting, replies, rules, faults);
    }
}
