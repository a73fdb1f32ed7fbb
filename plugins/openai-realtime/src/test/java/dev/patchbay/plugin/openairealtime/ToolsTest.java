package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Functions that the model calls. */
final class ToolsTest {
    private record Function(ToolSpec spec, Body body) implements Tool {
        interface Body {
            ToolResult run(ToolCall call, SessionControl session) throws Exception;
        }

        static Function of(String name, Body body) {
            return of(name, Duration.ofSeconds(5), body);
        }

        static Function of(String name, Duration limit, Body body) {
            return new Function(new ToolSpec(name, "Does " + name, "{\"type\":\"object\"}", limit), body);
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl session) throws Exception {
            return body.run(call, session);
        }
    }

    private static final Function HANG_UP = new Function(
            new ToolSpec("hangup_call", "Ends the call.", "{\"type\":\"object\"}", Duration.ofSeconds(5), true),
            (call, session) -> {
                session.hangUpWhenHeard("the agent said goodbye");
                return new ToolResult.Success("{}");
            });

    private static ScenarioBuilder scenario() {
        return Scenario.builder().pace(Pace.DEFAULT.prompt());
    }

    private static EmulatedCall call(Scenario scenario, Tool... tools) throws Exception {
        return call(scenario, new Configs(), tools);
    }

    /** The caller speaks first, because a greeting calls no functions. */
    private static EmulatedCall call(Scenario scenario, Configs config, Tool... tools) throws Exception {
        config.greeting = "";
        var call = EmulatedCall.of(scenario, config, setup -> setup.tools(tools));
        call.callerSpeaks(600);
        return call;
    }

    private static List<String> outputs(EmulatedCall call, int connection) {
        return call.sent(connection, "conversation.item.create").stream()
                .map(event -> event.path("item"))
                .filter(item -> item.path("type").asString().equals("function_call_output"))
                .map(item -> item.path("output").asString())
                .toList();
    }

    @Test
    void aGoodbyeIsHeardToItsLastSampleBeforeTheCallEnds() throws Exception {
        var goodbye = scenario()
                .reply(Reply.of(new Part.Tone(400, 2_000, "goodbye"), new Part.Call("hangup_call", "{}", false)))
                .build();
        try (var call = call(goodbye, HANG_UP)) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.only(SessionEvent.AgentStopped.class).complete())
                    .isTrue();
            assertThat(recording.agentAudio().audibleMillis()).isBetween(2_000L, 2_020L);
        }
    }

    @Test
    void aModelThatHangsUpWithoutAWordIsAskedForAGoodbyeFirst() throws Exception {
        var silent = scenario()
                .reply(Reply.call("hangup_call", "{}"))
                .rule(new Rule.Instructions("hangup_call"), Reply.tone(500, 700))
                .build();
        try (var call = call(silent, HANG_UP)) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.agentAudio().audibleMillis()).isBetween(700L, 720L);
        }
    }

    @Test
    void threeCallsInOneAnswerAreAnsweredTogetherInTheirOrder() throws Exception {
        var three = scenario()
                .reply(Reply.of(
                        new Part.Call("one", "{\"x\":1}", false),
                        new Part.Call("two", "{\"x\":2}", false),
                        new Part.Call("three", "{\"x\":3}", false)))
                .rule(new Rule.OutputOf("three"), Reply.tone(500, 500))
                .build();
        var laterOnes = new CountDownLatch(2);
        try (var call = call(
                three,
                Function.of("one", (asked, session) -> {
                    laterOnes.await();
                    return new ToolResult.Success(asked.argumentsJson());
                }),
                Function.of("two", (asked, session) -> {
                    laterOnes.countDown();
                    return new ToolResult.Success(asked.argumentsJson());
                }),
                Function.of("three", (asked, session) -> {
                    laterOnes.countDown();
                    return new ToolResult.Success(asked.argumentsJson());
                }))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(outputs(call, 1)).containsExactly("{\"x\":1}", "{\"x\":2}", "{\"x\":3}");
            assertThat(call.sent(1, "response.create")).hasSize(1);
        }
    }

    @Test
    void theModelIsToldOfAFunctionThatFailsOrTakesTooLongOrDoesNotExist() throws Exception {
        var scenario = scenario()
                .reply(Reply.of(
                        new Part.Call("broken", "{}", false),
                        new Part.Call("slow", "{}", false),
                        new Part.Call("unheard_of", "{}", false)))
                .reply(Reply.tone(500, 500))
                .build();
        try (var call = call(
                scenario,
                Function.of("broken", (asked, session) -> {
                    throw new IllegalStateException("the warehouse is closed");
                }),
                Function.of("slow", Duration.ofMillis(300), (asked, session) -> {
                    new CountDownLatch(1).await();
                    return new ToolResult.Success("{}");
                }))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(outputs(call, 1))
                    .satisfiesExactly(
                            broken -> assertThat(broken).isEqualTo("{\"error\":\"the warehouse is closed\"}"),
                            slow -> assertThat(slow)
                                    .isEqualTo("{\"error\":\"slow took longer than 300 ms and was stopped\"}"),
                            missing -> assertThat(missing).contains("there is no tool unheard_of"));
        }
    }

    @Test
    void onlyTheToolsThatTheProviderNamesAreOffered() throws Exception {
        var config = new Configs();
        config.tools = Optional.of(List.of("two"));
        try (var call = call(
                scenario().reply(Reply.tone(400, 200)).build(),
                config,
                Function.of("one", (asked, session) -> new ToolResult.Success("1")),
                Function.of("two", (asked, session) -> new ToolResult.Success("2")))) {
            call.untilSpoken(1);
            call.finish();
            assertThat(call.sent(1, "session.update").getFirst().path("session").path("tools"))
                    .singleElement()
                    .satisfies(tool -> assertThat(tool.path("name").asString()).isEqualTo("two"));
        }
    }

    @Test
    void aGoodbyeIntoWhichTheCallerSpeaksDoesNotEndTheCall() throws Exception {
        var slowly = scenario()
                .pace(Pace.DEFAULT.prompt().atSpeed(1.2))
                .reply(Reply.of(new Part.Tone(400, 4_000, "goodbye"), new Part.Call("hangup_call", "{}", false)))
                .reply(Reply.tone(500, 300))
                .build();
        try (var call = call(slowly, HANG_UP)) {
            call.until(() -> call.session().agentSpeaking(), "the agent speaks");
            call.session().advance(400);
            call.callerSpeaks(1_200);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
            assertThat(recording.events(SessionEvent.ToolCalled.class)).isEmpty();
        }
    }

    @Test
    void aGoodbyeThatTheCallerCutsOffAfterItWasSentDoesNotEndTheCallEither() throws Exception {
        var quickly = scenario()
                .reply(Reply.of(new Part.Tone(400, 4_000, "goodbye"), new Part.Call("hangup_call", "{}", false)))
                .reply(Reply.tone(500, 300))
                .build();
        try (var call = call(quickly, HANG_UP)) {
            call.until(() -> call.session().agentSpeaking(), "the agent speaks");
            call.session().advance(1_000);
            call.callerSpeaks(1_200);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
            assertThat(outputs(call, 1)).singleElement().asString().contains("the caller interrupted");
            assertThat(call.sent(1, "response.create")).isEmpty();
        }
    }

    @Test
    void aResultIsNotSpokenIntoTheCallersWords() throws Exception {
        var asked = scenario()
                .reply(Reply.call("slow", "{}"))
                .reply(Reply.tone(500, 400))
                .build();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var call = call(asked, Function.of("slow", (what, session) -> {
            begun.countDown();
            go.await();
            return new ToolResult.Success("{}");
        }))) {
            call.until(() -> begun.getCount() == 0, "the tool runs");
            call.session().callerSays(Sound.speech(1_500));
            call.session().advance(500);
            go.countDown();
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.AgentStarted.class).atMillis())
                    .isGreaterThan(recording
                                    .events(SessionEvent.TurnEnded.class)
                                    .get(1)
                                    .atMillis()
                            - 20);
            assertThat(call.sent(1, "response.create"))
                    .as("the server answers by itself")
                    .isEmpty();
        }
    }

    @Test
    void aFunctionIsNotCalledTwiceBecauseTheConnectionBroke() throws Exception {
        var calls = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var broken = scenario()
                .transcript("Order it.")
                .reply(Reply.call("order", "{}"))
                .rule(new Rule.OutputOf("order"), Reply.tone(500, 300))
                .fault(new Fault(new Fault.After(2_500), 1, new Fault.Drop()))
                .build();
        try (var call = call(broken, Function.of("order", (what, session) -> {
            calls.incrementAndGet();
            begun.countDown();
            go.await();
            return new ToolResult.Success("{\"ordered\":true}");
        }))) {
            call.until(() -> begun.getCount() == 0, "the tool runs");
            call.until(() -> call.count(SessionEvent.ProviderBack.class) == 1, "the provider is back");
            go.countDown();
            call.untilSpoken(1);
            call.finish();
            assertThat(calls).hasValue(1);
            assertThat(outputs(call, 2)).containsExactly("{\"ordered\":true}");
        }
    }
}
