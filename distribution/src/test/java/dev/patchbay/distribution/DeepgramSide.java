package dev.patchbay.distribution;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;

/** The {@link Conversation} as an emulated Deepgram has it: its agent has all of it, Flux what the caller says. */
final class DeepgramSide {
    private DeepgramSide() {}

    static Scenario scenario() {
        return Scenario.builder().agent(agent()).flux(flux()).build();
    }

    /** The same with a voice that is sent in another way. */
    static Scenario speaking(SpeakScript voice) {
        return Scenario.builder().agent(agent()).flux(flux()).speak(voice).build();
    }

    private static AgentScript agent() {
        var script = AgentScript.builder()
                .pace(Pace.DEFAULT.prompt())
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.GO_ON))
                .reply(Reply.of(
                        new Part.Say(Conversation.GOODBYE), new Part.Call(Conversation.HANG_UP, "{}", true, null, "")))
                .rule(new Rule.OutputOf(Conversation.HANG_UP), Reply.of());
        Conversation.callersWords().forEach(script::transcript);
        return script.build();
    }

    private static FluxScript flux() {
        var script = FluxScript.builder().wordsPerMinute(600); // it takes note of a voice by its first word
        Conversation.callersWords().forEach(script::hears);
        return script.build();
    }
}
