package dev.patchbay.emulator.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.AgentScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import org.junit.jupiter.api.Test;

/** Functions that the agent calls. */
final class CallsTest {
    private static final String FUNCTIONS = "'think':{'provider':{'type':'open_ai','model':'gpt-4o-mini'},'functions':["
            + "{'name':'find','parameters':{'type':'object'}},{'name':'count'},"
            + "{'name':'charge','defer_until_eot':true},"
            + "{'name':'weather','endpoint':{'url':'https://example.com','method':'post'}}]}";

    private static AgentScriptBuilder prompt() {
        return AgentScript.builder().pace(Pace.DEFAULT.prompt());
    }

    private static Room room(AgentScriptBuilder script) {
        return Room.settled(script, FUNCTIONS).forget();
    }

    @Test
    void severalFunctionsAreAskedForTogetherAndAnsweredOneByOne() {
        var room = room(prompt().reply(Reply.of(
                        Part.call("find", "{\"id\":7}"),
                        Part.call("count", "{}"),
                        new Part.Say("There are {output}."))))
                .turn();
        var functions = room.last("FunctionCallRequest").path("functions");
        assertThat(functions).hasSize(2);
        assertThat(functions.get(0).path("arguments").stringValue()).isEqualTo("{\"id\":7}");
        assertThat(functions.get(0).path("client_side").booleanValue()).isTrue();
        assertThat(functions.get(0).has("thought_signature")).isFalse();
        room.answer("find", "a shelf").pass(1_000);
        assertThat(room.said()).hasSize(1);
        room.answer("count", "twelve").pass(1_000);
        assertThat(room.said()).endsWith("assistant: There are twelve.");
        assertThat(room.session().conversation())
                .contains(new Remembered.Called(room.id("count"), "count", true, "{}", "twelve"));
        assertThat(room.all("History").stream()
                        .filter(item -> item.has("function_calls"))
                        .count())
                .isEqualTo(2);
        assertThat(room.session().clientFaults()).isEmpty();
    }

    @Test
    void afterAnOutputTheRuleForItIsSaid() {
        var room = room(prompt().reply(Reply.call("find", "{}")).rule(new Rule.OutputOf("find"), Reply.say("Found.")))
                .turn()
                .answer("find", "")
                .pass(1_000);
        assertThat(room.said()).endsWith("assistant: Found.");
    }

    @Test
    void functionsAreCalledBeforeTheTurnIsConfirmedUnlessDeferred() {
        var room = room(prompt().reply(Reply.of(Part.call("find", "{}"), Part.call("charge", "{}"))))
                .voice(500)
                .silence(500);
        assertThat(room.heard).containsExactly("UserStartedSpeaking", "FunctionCallRequest");
        assertThat(room.id("find")).startsWith("fc_fc553ec9_");
        room.answer("find", "x").pass(1_000);
        assertThat(room.said()).isEmpty();
        room.silence(300);
        assertThat(room.said()).hasSize(1);
        assertThat(room.id("charge")).isNotEmpty();
    }

    @Test
    void whoGoesOnCancelsTheCallsAndTheyAreMadeAnew() {
        var room = room(prompt().transcript("find it").reply(Reply.call("find", "{}")))
                .voice(500)
                .silence(500);
        String first = room.id("find");
        room.voice(300).silence(800);
        assertThat(room.heard)
                .containsExactly(
                        "UserStartedSpeaking",
                        "FunctionCallRequest",
                        "UserStartedSpeaking",
                        "FunctionCallCancelled",
                        "FunctionCallRequest",
                        "ConversationText",
                        "History");
        assertThat(room.last("FunctionCallCancelled").at("/functions/0/id").stringValue())
                .isEqualTo(first);
        assertThat(room.id("find")).isNotEqualTo(first);
        room.client("{'type':'FunctionCallResponse','id':'" + first + "','name':'find','content':'late'}");
        assertThat(room.session().lateAnswers()).containsExactly(first);
        assertThat(room.session().conversation()).hasSize(1);
        assertThat(room.session().clientFaults()).isEmpty();
    }

    @Test
    void theScenarioCanHaveTheUserGoOn() {
        var room = room(prompt().reply(Reply.call("find", "{}").cancelledAfter(600)))
                .turn()
                .silence(1_500);
        assertThat(room.heard)
                .containsExactly(
                        "UserStartedSpeaking",
                        "FunctionCallRequest",
                        "UserStartedSpeaking",
                        "FunctionCallCancelled",
                        "FunctionCallRequest",
                        "ConversationText",
                        "History");
    }

    @Test
    void whoSpeaksWhileAFunctionRunsCancelsIt() {
        var room = room(prompt().reply(Reply.call("find", "{}")).reply(Reply.say("Well.")))
                .turn();
        room.forget().turn().pass(1_000);
        assertThat(room.heard).startsWith("UserStartedSpeaking", "FunctionCallCancelled");
        assertThat(room.said()).endsWith("assistant: Well.");
    }

    @Test
    void theServerCallsItsOwnFunctionsItself() {
        var room = room(prompt().reply(Reply.of(
                        new Part.Call("weather", "{}", false, null, "rain"), new Part.Say("There is {output}."))))
                .turn();
        assertThat(room.last("FunctionCallRequest")
                        .at("/functions/0/client_side")
                        .booleanValue())
                .isFalse();
        room.answer("weather", "sun").pass(1_000);
        assertThat(room.last("FunctionCallResponse").path("content").stringValue())
                .isEqualTo("rain");
        assertThat(room.said()).endsWith("assistant: There is rain.");
        assertThat(room.session().clientFaults().toString()).contains("twice");
    }

    @Test
    void aSignatureMustBeEchoed() {
        var script = prompt().reply(Reply.of(new Part.Call("find", "{}", false, "sig", ""), new Part.Say("Found.")));
        var good = room(script).turn();
        assertThat(good.last("FunctionCallRequest")
                        .at("/functions/0/thought_signature")
                        .stringValue())
                .isEqualTo("sig");
        good.client("{'type':'FunctionCallResponse','id':'" + good.id("find")
                        + "','name':'find','content':'','thought_signature':'sig'}")
                .pass(1_000);
        assertThat(good.said()).endsWith("assistant: Found.");
        var bad = room(script).turn().answer("find", "");
        assertThat(bad.failure()).isEqualTo("FAILED_TO_THINK, [closed 1005]");
    }

    @Test
    void anAnswerNeedsAnId() {
        var room = room(prompt().reply(Reply.call("find", "{}")))
                .turn()
                .client("{'type':'FunctionCallResponse','name':'find','content':'x'}");
        assertThat(room.failure()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE, [closed 1005]");
    }

    @Test
    void whatNobodyAskedForIsNoted() {
        var room = room(prompt().reply(Reply.call("find", "{}"))).turn();
        String id = room.id("find");
        room.client("{'type':'FunctionCallResponse','id':'fc_0','name':'find','content':'x'}")
                .client("{'type':'FunctionCallResponse','id':'" + id + "','name':'count','content':'x'}")
                .answer("find", "x")
                .answer("find", "x");
        assertThat(room.session().clientFaults())
                .containsExactly(
                        "the client answered a call fc_0 of find that nobody made",
                        "the call " + id + " is one of find; the client answered it as count",
                        "the client answered the call " + id + " of find twice");
    }

    @Test
    void theLastReplyIsNotRepeatedAfterAnOutput() {
        var room = room(prompt().reply(Reply.call("find", "{}"))).turn().answer("find", "x");
        room.pass(1_000);
        assertThat(room.all("FunctionCallRequest")).hasSize(1);
        room.turn();
        assertThat(room.all("FunctionCallRequest")).hasSize(2);
    }

    @Test
    void aFunctionThatIsNotOfferedIsLeftOutIfTheScenarioSaysSo() {
        var room = room(prompt().reply(
                                Reply.of(new Part.Say("Bye."), new Part.Call("hangup_call", "{}", true, null, ""))))
                .turn()
                .pass(2_000);
        assertThat(room.heard).doesNotContain("FunctionCallRequest").endsWith("LatencyReport", "AgentAudioDone");
    }
}
