package dev.patchbay.distribution;

import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;

/**
 * The {@link Conversation} as an emulated chat server has it. The first of its replies belongs to the turn in which the caller
 * came on the line, and is said without asking.
 */
final class ChatSide {
    private ChatSide() {}

    static Scenario scenario() {
        return Scenario.builder()
                .reply(Reply.say(Conversation.GREETING))
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.LONG))
                .reply(Reply.say(Conversation.GO_ON))
                .reply(Reply.of(new Part.Say(Conversation.GOODBYE), new Part.Call(Conversation.HANG_UP, "{}", true)))
                .rule(new Rule.OutputOf(Conversation.HANG_UP), Reply.of())
                .build();
    }
}
