package dev.patchbay.emulator.openai.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an emulated server does.
 *
 * @param api which interface it speaks
 * @param key the only API key that it accepts; null accepts every client
 * @param handshake which connections it refuses, in order from the first connection on
 * @param sessionMs how long a session may last, ms
 * @param pace how fast it is
 * @param echo the formats that it insists on
 * @param transcripts what the user says, turn by turn; the emulator hears that somebody speaks, but not what
 * @param greeting for a response before the user's first turn; null for the first of the replies
 * @param replies said in order where no rule fits; the last one again and again
 * @param rules looked at first, in order
 * @param faults what goes wrong
 */
public record Scenario(
        Api api,
        @Nullable String key,
        List<HandshakeRefusal> handshake,
        long sessionMs,
        Pace pace,
        Echo echo,
        List<String> transcripts,
        @Nullable Reply greeting,
        List<Reply> replies,
        List<Rule> rules,
        List<Fault> faults) {
    /** How long a session lasts at OpenAI: 60 minutes. */
    public static final long SESSION_MS = 3_600_000;

    /** Keeps its own lists. */
    public Scenario {
        Checks.within("session_ms", (double) sessionMs, 1, 86_400_000);
        handshake = List.copyOf(handshake);
        transcripts = List.copyOf(transcripts);
        replies = List.copyOf(replies);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** {@return a builder that has the defaults and says nothing} */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder();
    }

    /**
     * A friendly conversation: greets, answers three turns, offers to repeat, says goodbye, and calls {@code hangup_call}
     * then if the client offers that tool.
     *
     * @return what a server does without a scenario
     */
    public static Scenario conversation() {
        return builder()
                .greeting(Reply.say("Hello, this is the emulated assistant. How can I help you?"))
                .reply(Reply.say("Of course, I can help you with that. Would you tell me a little more, please?"))
                .reply(Reply.say("Thank you. I have written everything down. Shall I repeat it for you?"))
                .reply(Reply.say("You told me what you need, and somebody calls you back today."
                        + " Is there anything else that I can do for you?"))
                .reply(Reply.of(
                        new Part.Say("Then I wish you a good day. Goodbye!"),
                        new Part.Call("hangup_call", "{\"reason\":\"the conversation is over\"}", true)))
                .rule(new Rule.OutputOf("hangup_call"), Reply.of())
                .build();
    }

    /**
     * The same scenario with a key.
     *
     * @param key the only one that is accepted
     * @return the scenario
     */
    public Scenario withKey(String key) {
        return new Scenario(api, key, handshake, sessionMs, pace, echo, transcripts, greeting, replies, rules, faults);
    }

    @Override
    public String toString() {
        return "Scenario[" + api + ", " + replies.size() + " replies, " + rules.size() + " rules, " + faults.size()
                + " faults]";
    }
}
