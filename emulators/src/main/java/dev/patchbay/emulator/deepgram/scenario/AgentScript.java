package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;

/**
 * What the Voice Agent says and when.
 *
 * @param pace how fast it is
 * @param listening when a turn is over
 * @param habits what it does one way or another
 * @param transcripts what the user says, turn by turn; the emulator hears that somebody speaks, but not what
 * @param replies said in order where no rule fits; the last one again and again
 * @param rules looked at first, in order
 */
public record AgentScript(
        Pace pace,
        Listening listening,
        Habits habits,
        List<String> transcripts,
        List<Reply> replies,
        List<Rule> rules) {
    /** Keeps its own lists. */
    public AgentScript {
        transcripts = List.copyOf(transcripts);
        replies = List.copyOf(replies);
        rules = List.copyOf(rules);
    }

    /** {@return a builder that has the defaults and says nothing} */
    public static AgentScriptBuilder builder() {
        return new AgentScriptBuilder();
    }

    /** {@return the friendly conversation of {@link Scenario#conversation()}} */
    public static AgentScript conversation() {
        return builder()
                .reply(Reply.say("Of course, I can help you with that. Would you tell me a little more, please?"))
                .reply(Reply.say("Thank you. I have written everything down. Shall I repeat it for you?"))
                .reply(Reply.say("You told me what you need, and somebody calls you back today."
                        + " Is there anything else that I can do for you?"))
                .reply(Reply.of(
                        new Part.Say("Then I wish you a good day. Goodbye!"),
                        new Part.Call("hangup_call", "{\"reason\":\"the conversation is over\"}", true, null, "")))
                .rule(new Rule.OutputOf("hangup_call"), Reply.of())
                .build();
    }
}
