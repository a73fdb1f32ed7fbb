package dev.patchbay.emulator.deepgram.scenario;

import java.util.ArrayList;
import java.util.List;

/** Puts an {@link AgentScript} together. One thread. */
public final class AgentScriptBuilder {
    private Pace pace = Pace.DEFAULT;
    private Listening listening = Listening.DEFAULT;
    private Habits habits = Habits.DEFAULT;
    private final List<String> transcripts = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    AgentScriptBuilder() {}

    /**
     * Chooses the pace.
     *
     * @param pace {@link Pace#DEFAULT} unless said
     * @return this
     */
    public AgentScriptBuilder pace(Pace pace) {
        this.pace = pace;
        return this;
    }

    /**
     * Says when a turn is over.
     *
     * @param listening {@link Listening#DEFAULT} unless said
     * @return this
     */
    public AgentScriptBuilder listening(Listening listening) {
        this.listening = listening;
        return this;
    }

    /**
     * Chooses the habits.
     *
     * @param habits {@link Habits#DEFAULT} unless said
     * @return this
     */
    public AgentScriptBuilder habits(Habits habits) {
        this.habits = habits;
        return this;
    }

    /**
     * Adds what the user says in the next turn.
     *
     * @param text the transcript
     * @return this
     */
    public AgentScriptBuilder transcript(String text) {
        transcripts.add(text);
        return this;
    }

    /**
     * Adds the next reply.
     *
     * @param reply the reply
     * @return this
     */
    public AgentScriptBuilder reply(Reply reply) {
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
    public AgentScriptBuilder rule(Rule.When when, Reply reply) {
        rules.add(new Rule(when, reply));
        return this;
    }

    /** {@return the script} */
    public AgentScript build() {
        return new AgentScript(pace, listening, habits, transcripts, replies, rules);
    }
}
