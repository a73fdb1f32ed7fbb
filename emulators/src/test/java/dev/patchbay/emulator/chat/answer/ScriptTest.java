package dev.patchbay.emulator.chat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.request.Message;
import dev.patchbay.emulator.chat.request.ToolCall;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said next. */
final class ScriptTest {
    private static final Message SYSTEM = new Message.Instructions("system", "You greet people.");
    private static final Message GREETING = assistant("Welcome");

    private static Message user(String text) {
        return new Message.User(text);
    }

    private static Message assistant(String text) {
        return new Message.Assistant(text, List.of());
    }

    private static Message calls(String function) {
        return new Message.Assistant("", List.of(new ToolCall("call_1", function, "{}")));
    }

    private static Message output(String text) {
        return new Message.ToolOutput("call_1", text);
    }

    private static String said(Scenario scenario, Message... messages) {
        var request = new ChatRequest("m", List.of(messages), List.of(), null, true, true, false, null, List.of());
        var parts = new Script(scenario).next(Standing.of(request)).parts();
        return parts.isEmpty() ? "" : ((Part.Say) parts.getFirst()).text();
    }

    private static final Scenario THREE = Scenario.builder()
            .greeting(Reply.say("greeting"))
            .reply(Reply.say("first"))
            .reply(Reply.say("second"))
            .reply(Reply.say("third"))
            .build();

    @Test
    void greetsBeforeTheUserHasSaidAnything() {
        assertThat(said(THREE, SYSTEM)).isEqualTo("greeting");
    }

    @Test
    void repliesComeInTheOrderOfTheConversation() {
        assertThat(said(THREE, SYSTEM, GREETING, user("a"))).isEqualTo("first");
        assertThat(said(THREE, SYSTEM, GREETING, user("a"), assistant("first"), user("b")))
                .isEqualTo("second");
        assertThat(said(THREE, user("a"), user("b"), user("c"), user("d"))).isEqualTo("third");
    }

    @Test
    void anAnswerThatWasNeverKeptIsNotSaidAgain() {
        assertThat(said(THREE, user("a"), user("b"))).isEqualTo("second");
    }

    @Test
    void anOutputWithoutARuleIsAnsweredWithTheNextReply() {
        assertThat(said(THREE, user("a"), calls("lookup"), output("7"))).isEqualTo("second");
    }

    @Test
    void withoutAGreetingTheFirstReplyOpens() {
        var scenario = Scenario.builder()
                .reply(Reply.say("one"))
                .reply(Reply.say("two"))
                .build();
        assertThat(said(scenario, SYSTEM)).isEqualTo("one");
        assertThat(said(scenario, SYSTEM, assistant("one"), user("a"))).isEqualTo("two");
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        var scenario = Scenario.builder()
                .rule(new Rule.Turn(2), Reply.say("second turn"))
                .rule(new Rule.Text("PARCEL"), Reply.say("you said {transcript}"))
                .rule(new Rule.Output("lost"), Reply.say("sorry: {output}"))
                .rule(new Rule.OutputOf("lookup"), Reply.say("it is {output}"))
                .rule(new Rule.Instructions("greet"), Reply.say("welcome"))
                .build();
        assertThat(said(scenario, user("a"), user("my parcel"))).isEqualTo("second turn");
        assertThat(said(scenario, user("my parcel"))).isEqualTo("you said my parcel");
        assertThat(said(scenario, user("my parcel"), calls("lookup"), output("on its way")))
                .isEqualTo("it is on its way");
        assertThat(said(scenario, user("my parcel"), calls("lookup"), output("lost at sea")))
                .isEqualTo("sorry: lost at sea");
        assertThat(said(scenario, SYSTEM)).isEqualTo("welcome");
        assertThat(said(scenario, user("a"))).isEmpty();
    }
}
