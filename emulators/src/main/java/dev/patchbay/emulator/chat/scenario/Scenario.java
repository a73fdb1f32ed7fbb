package dev.patchbay.emulator.chat.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an emulated chat server does.
 *
 * @param models the names of its models; none accepts every name
 * @param key the only API key that it accepts; null accepts every client
 * @param unsupported names of parameters that it refuses, such as {@code max_tokens}
 * @param dialect how it differs from OpenAI's
 * @param pace how fast it is
 * @param greeting for a request without a message of the user's; null for the first of the replies
 * @param replies said in order where no rule fits; the last one again and again
 * @param rules looked at first, in order
 * @param faults what goes wrong
 */
public record Scenario(
        List<String> models,
        @Nullable String key,
        List<String> unsupported,
        Dialect dialect,
        Pace pace,
        @Nullable Reply greeting,
        List<Reply> replies,
        List<Rule> rules,
        List<Fault> faults) {
    /** Keeps its own lists. */
    public Scenario {
        models = List.copyOf(models);
        unsupported = List.copyOf(unsupported);
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
     * then if the client offers that tool. Its pace is that of a quick model.
     *
     * @return what a server does without a scenario
     */
    public static Scenario conversation() {
        return builder()
                .pace(Pace.of(300, 20))
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
        return new Scenario(models, key, unsupported, dialect, pace, greeting, replies, rules, faults);
    }

    @Override
    public String toString() {
        return "Scenario[" + replies.size() + " replies, " + rules.size() + " rules, " + faults.size() + " faults]";
    }
}
