package dev.patchbay.distribution;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;

/** The {@link Conversation} as an emulated OpenAI Realtime server has it. */
final class OpenAiSide {
    private OpenAiSide() {}

    static Scenario scenario() {
        var scenario = Scenario.builder()
                .pace(Pace.DEFAULT.prompt())
                .greeting(Reply.say(Conversation.GREETING))
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.GO_ON))
                .reply(Reply.of(new Part.Say(Conversation.GOODBYE), new Part.Call(Conversation.HANG_UP, "{}", true)))
                .rule(new Rule.OutputOf(Conversation.HANG_UP), Reply.of());
        Conversation.callersWords().forEach(scenario::transcript);
        return scenario.build();
    }
}
