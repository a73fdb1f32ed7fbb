package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioBuilder;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Functions that the model calls. */
final class ToolsTest {
    private record Function(ToolSpec spec, Body body) implements Tool {
        interface Body {
            ToolResult run(ToolCall call) throws Exception;
        }

        static Function of(String name, Body body) {
            return new Function(
                    new ToolSpec(name, "Does " + name, "{\"type\":\"object\"}", Duration.ofSeconds(5)), body);
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl session) throws Exception {
            return body.run(call);
        }
    }

    private record HangUp() implements Tool {
        @Override
        public ToolSpec spec() {
            return new ToolSpec("hangup_call", "Ends the call.", "{\"type\":\"object\"}", Duration.ofSeconds(5), true);
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl session) {
            session.hangUpWhenHeard("the agent said goodbye");
            return new ToolResult.Success("{}");
        }
    }

    private static final Function PRICE = Function.of("price", call -> new ToolResult.Success("{\"euro\":7}"));

    private static ScenarioBuilder scenario() {
        return Scenario.builder();
    }

    private static Part.Call asks(String name, String arguments) {
        return new Part.Call(name, arguments, false);
    }

    private static EmulatedCall call(ScenarioBuilder scenario, Configs config, Tool... tools) throws Exception {
        var call = EmulatedCall.of(scenario.build(), config, setup -> setup.tools(tools));
        call.callerSays("well");
        return call;
    }

    private static EmulatedCall call(ScenarioBuilder scenario, Tool... tools) throws Exception {
        return call(scenario, new Configs(), tools);
    }

    @Test
    void theModelGoesOnWithTheResult() throws Exception {
        var scenario = scenario()
                .reply(Reply.of(new Part.Say("Let me see."), asks("price", "{\"of\":\"soup\"}")))
                .rule(new Rule.OutputOf("price"), Reply.say("It costs seven euros."));
        try (var call = call(scenario, PRICE)) {
            call.untilSpoken(2);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Let me see.", "It costs seven euros.");
            assertThat(call.told(2))
                    .containsExactly(
                            "system: Be brief.",
                            "user: well",
                            "assistant: Let me see. price{\"of\":\"soup\"}",
                            "tool: {\"euro\":7}");
            var messages = call.body(2).path("messages");
            assertThat(messages.path(3).path("tool_call_id"))
                    .isEqualTo(messages.path(2).path("tool_calls").path(0).path("id"));
            assertThat(call.body(1).path("tools").path(0).toString())
                    .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"price\",\"description\":\"Does price\","
                            + "\"parameters\":{\"type\":\"object\"}}}");
        }
    }

    @Test
    void callsOfOneAnswerRunTogetherAndAreAnsweredInTheirOrder() throws Exception {
        var others = new CountDownLatch(2);
        var scenario = scenario()
                .dialect(Dialect.STRANGE)
                .reply(Reply.of(asks("one", "{\"x\":1}"), asks("two", "{\"x\":2}"), asks("three", "{\"x\":3}")))
                .rule(new Rule.OutputOf("three"), Reply.say("Done."));
        try (var call = call(
                scenario,
                Function.of("one", asked -> {
                    others.await();
                    return new ToolResult.Success(asked.argumentsJson());
                }),
                Function.of("two", asked -> {
                    others.countDown();
                    return new ToolResult.Success(asked.argumentsJson());
                }),
                Function.of("three", asked -> {
                    others.countDown();
                    return new ToolResult.Success(asked.argumentsJson());
                }))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(call.told(2))
                    .endsWith(
                            "assistant one{\"x\":1} two{\"x\":2} three{\"x\":3}",
                            "tool: {\"x\":1}",
                            "tool: {\"x\":2}",
                            "tool: {\"x\":3}");
        }
    }

    @Test
    void theModelIsToldOfAFunctionThatFailsOrDoesNotExistOrGetsNoJson() throws Exception {
        var scenario = scenario()
                .reply(Reply.of(asks("broken", "{}"), asks("functions.unheard of", "{}"), asks("price", "{\"of\":")))
                .rule(new Rule.OutputOf("price"), Reply.say("Sorry."));
        try (var call = call(scenario, PRICE, Function.of("broken", asked -> {
            throw new IllegalStateException("the warehouse is closed");
        }))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(call.told(2))
                    .endsWith(
                            "assistant broken{} functions_unheard_of{} price{}",
                            "tool: {\"error\":\"the warehouse is closed\"}",
                            "tool: {\"error\":\"there is no tool functions.unheard of; there are [price, broken]\"}",
                            "tool: {\"error\":\"the arguments of price were no JSON object; call it again\"}");
        }
    }

    @Test
    void aGoodbyeIsHeardToItsEndBeforeTheCallEnds() throws Exception {
        var scenario = scenario().reply(Reply.of(new Part.Say("Goodbye and thank you."), asks("hangup_call", "{}")));
        try (var call = call(scenario, new HangUp())) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.only(SessionEvent.AgentStopped.class).complete())
                    .isTrue();
            assertThat(call.server().requests()).hasSize(1);
        }
    }

    @Test
    void aModelThatHangsUpWithoutAWordIsAskedForAGoodbyeFirst() throws Exception {
        var scenario = scenario()
                .reply(Reply.call("hangup_call", "{}"))
                .rule(new Rule.Text("You are about to use the function hangup_call"), Reply.say("Goodbye."));
        try (var call = call(scenario, new HangUp())) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(call.session().spoken()).containsExactly("Goodbye.");
            assertThat(call.body(2).path("tool_choice").asString()).isEqualTo("none");
        }
    }

    @Test
    void aGoodbyeThatTheCallerCutsOffDoesNotEndTheCall() throws Exception {
        var scenario = scenario()
                .reply(Reply.of(
                        new Part.Say("Goodbye and thank you very much for your call."), asks("hangup_call", "{}")))
                .reply(Reply.say("Yes?"));
        try (var call = call(scenario, new HangUp())) {
            call.untilSpeaking();
            call.session().advance(500);
            call.callerSays("wait");
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
            assertThat(call.told(2))
                    .anyMatch(line -> line.startsWith("tool: ") && line.contains("the caller interrupted"));
            assertThat(call.told(2)).endsWith("user: wait");
            assertThat(call.server().requests()).hasSize(2);
        }
    }

    @Test
    void whatAFunctionSaysAfterTheCallerSaidSomethingElseIsSpokenOnceNobodySpeaks() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var scenario = scenario()
                .reply(Reply.call("order", "{}"))
                .rule(new Rule.Text("hello"), Reply.say("Yes?"))
                .rule(new Rule.Text("The result of order has come"), Reply.say("It is ordered."));
        try (var call = call(scenario, Function.of("order", asked -> {
            begun.countDown();
            go.await();
            return new ToolResult.Success("{\"ordered\":true}");
        }))) {
            call.until(() -> begun.getCount() == 0, "the tool runs");
            call.callerSays("hello");
            call.untilSpoken(1);
            assertThat(call.told(2))
                    .contains("tool: {\"status\":\"still running; its result will follow, do not call it again\"}");
            go.countDown();
            call.untilSpoken(2);
            call.finish();
            assertThat(call.told(3))
                    .containsExactly(
                            "system: Be brief.",
                            "user: well",
                            "assistant order{}",
                            "tool: {\"ordered\":true}",
                            "user: hello",
                            "assistant: Yes?",
                            "user: [The result of order has come meanwhile. Tell the caller what came of it.]");
            assertThat(call.session().spoken()).containsExactly("Yes?", "It is ordered.");
        }
    }

    @Test
    void aResultThatTheNextQuestionTellsOfIsNotAskedAboutAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var scenario = scenario()
                .reply(Reply.call("order", "{}"))
                .rule(new Rule.Text("hello"), Reply.say("It is ordered."))
                .rule(new Rule.Text("thanks"), Reply.say("Bye."));
        try (var call = call(scenario, Function.of("order", asked -> {
            begun.countDown();
            go.await();
            return new ToolResult.Success("{\"ordered\":true}");
        }))) {
            call.until(() -> begun.getCount() == 0, "the tool runs");
            call.session().callerSays(Sound.speech(500), "hello");
            call.until(() -> call.count(SessionEvent.CallerStarted.class) == 2, "the caller speaks");
            go.countDown();
            call.untilSpoken(1);
            call.callerSays("thanks");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.told(call.server().requests().size()))
                    .filteredOn(line -> line.startsWith("user: ["))
                    .isEmpty();
        }
    }

    @Test
    void aGoodbyeThatTheServerWillNotSayDoesNotKeepTheCallUp() throws Exception {
        var scenario = scenario().reply(Reply.call("hangup_call", "{}")).fault(2, new Fault.Status(400));
        try (var call = call(scenario, new HangUp())) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.published())
                    .anyMatch(one -> one.event() instanceof StageEvent.Degraded degraded
                            && degraded.code() == OpenAiChatError.SETTINGS_REFUSED);
        }
    }

    @Test
    void aModelThatNeverStopsCallingHasToAnswerInWords() throws Exception {
        var config = new Configs();
        config.maxToolRounds = 2;
        var scenario = scenario()
                .reply(Reply.call("price", "{}"))
                .reply(Reply.call("price", "{}"))
                .reply(Reply.say("Seven."));
        try (var call = call(scenario, config, PRICE)) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(call.body(3).path("tool_choice").asString()).isEqualTo("none");
            assertThat(recording.published())
                    .anyMatch(one -> one.event() instanceof StageEvent.Degraded degraded
                            && degraded.code() == OpenAiChatError.TOO_MANY_TOOL_ROUNDS);
        }
    }

    @Test
    void onlyTheToolsThatTheProviderNamesAreOffered() throws Exception {
        var config = new Configs();
        config.tools = Optional.of(List.of("two"));
        config.toolChoice = Optional.of("two");
        config.parallel = Optional.of(false);
        var scenario = scenario().reply(Reply.say("Fine."));
        try (var call = call(
                scenario,
                config,
                Function.of("one", asked -> new ToolResult.Success("1")),
                Function.of("two", asked -> new ToolResult.Success("2")))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(call.body(1).path("tools")).hasSize(1);
            assertThat(call.body(1).path("tool_choice").toString())
                    .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"two\"}}");
            assertThat(call.body(1).path("parallel_tool_calls").asBoolean(true)).isFalse();
        }
    }
}
