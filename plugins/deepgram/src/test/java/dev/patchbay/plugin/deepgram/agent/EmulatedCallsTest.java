package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.emulator.deepgram.agent.AgentSession;
import dev.patchbay.emulator.deepgram.agent.Remembered;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.AgentScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.AudioDone;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.Garbage;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.testkit.TestSetup;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole calls to an emulated server, which knows the protocol from elsewhere. */
final class EmulatedCallsTest {
    private static final TurnRules RULES = new TurnRules(
            new TurnRules.BargeIn(true, false, 250, 800, 0, 0, 0, 0), TurnRules.NoInput.NEVER, 500, true, true);

    private static AgentScriptBuilder script() {
        return AgentScript.builder().pace(Pace.DEFAULT.prompt().atSpeed(20));
    }

    private static TestSetup muLaw(TestSetup setup) {
        return setup.caller(AudioFormat.parse("pcmu 8000")).turns(RULES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcmu 8000", "pcma 8000", "pcm16 8000", "pcm16 16000", "pcm16 24000"})
    void aCallerIsGreetedUnderstoodAndAnswered(String format) throws Exception {
        var scenario = Scenario.builder()
                .agent(script().transcript("where is my parcel")
                        .reply(Reply.tone(500, 700))
                        .build());
        try (var call = EmulatedCall.of(
                scenario, setup -> setup.caller(AudioFormat.parse(format)), "greeting: Good morning.")) {
            call.untilSpoken(1);
            call.callerSpeaks(800);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.CallerText.class))
                    .extracting(SessionEvent.CallerText::text)
                    .containsExactly("where is my parcel");
            assertThat(recording.events(SessionEvent.AgentText.class))
                    .first()
                    .extracting(SessionEvent.AgentText::text)
                    .isEqualTo("Good morning.");
            assertThat(recording
                            .events(SessionEvent.AgentStopped.class)
                            .getLast()
                            .playedMillis())
                    .isBetween(680L, 760L);
            assertThat(call.sentTypes(1)).containsExactly("Settings");
            assertThat(call.clientFaults(1)).isEmpty();
        }
    }

    @Test
    void aCallerWhoCutsInIsHeardAtOnceAndHearsNothingOld() throws Exception {
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.tone(400, 6_000))
                        .reply(Reply.tone(600, 400))
                        .build());
        try (var call = EmulatedCall.of(scenario, EmulatedCallsTest::muLaw, "greeting: ''")) {
            call.callerSpeaks(600);
            call.until(() -> call.session().agentSpeaking(), "the agent speaks");
            call.session().advance(700);
            call.callerSpeaks(900);
            call.untilSpoken(2);
            var recording = call.finish();
            var cut = recording.only(SessionEvent.Interrupted.class);
            assertThat(cut.utterance()).isEqualTo("answer-1");
            assertThat(cut.playedMillis()).isBetween(500L, 1_600L);
            assertThat(recording.events(SessionEvent.AgentStopped.class))
                    .filteredOn(SessionEvent.AgentStopped::complete)
                    .singleElement()
                    .satisfies(stopped -> assertThat(stopped.playedMillis()).isBetween(380L, 460L));
            assertThat(call.clientFaults(1)).isEmpty();
        }
    }

    @Test
    void anEmulatedServerThatNeverSaysThatItHasFinishedIsUnderstoodAllTheSame() throws Exception {
        var quiet = script().habits(Habits.DEFAULT.withAudioDone(AudioDone.NEVER))
                .reply(Reply.tone(400, 500))
                .build();
        try (var call = EmulatedCall.of(quiet, "greeting: Hello.")) {
            call.untilSpoken(1);
            call.callerSpeaks(600);
            call.untilSpoken(2);
            assertThat(call.finish().events(SessionEvent.AgentStopped.class)).hasSize(2);
        }
    }

    @Test
    void twoFunctionsAtOnceAreAnsweredAndTheirResultsAreSpoken() throws Exception {
        var day = Function.of("day", (call, session) -> new ToolResult.Success("\"Monday\""));
        var time = Function.of("time", (call, session) -> new ToolResult.Success("\"noon\""));
        var scenario = Scenario.builder()
                .agent(script().reply(
                                Reply.of(new Part.Call("day", "{}", false, "thought", ""), Part.call("time", "{}")))
                        .rule(new Rule.OutputOf("time"), Reply.say("It is {output}."))
                        .build());
        try (var call = EmulatedCall.of(scenario, setup -> setup.tools(day, time), "greeting: ''")) {
            call.callerSpeaks(600);
            call.untilSpoken(1);
            call.finish();
            assertThat(call.sentTypes(1)).containsOnlyOnce("Settings").contains("FunctionCallResponse");
            assertThat(call.connection(1).ask(AgentSession.class, AgentSession::conversation))
                    .filteredOn(Remembered.Called.class::isInstance)
                    .hasSize(2);
            assertThat(call.clientFaults(1)).isEmpty();
        }
    }

    @Test
    void callsThatTheServerTakesBackAreNotAnsweredAndRunAgainWhenTheyAreMadeAgain() throws Exception {
        var runs = new AtomicInteger();
        var time = Function.of("time", (call, session) -> {
            runs.incrementAndGet();
            Thread.sleep(300);
            return new ToolResult.Success("\"noon\"");
        });
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.call("time", "{}").cancelledAfter(60))
                        .rule(new Rule.OutputOf("time"), Reply.say("It is {output}."))
                        .build());
        try (var call =
                EmulatedCall.of(scenario, setup -> setup.tools(time), "greeting: ''", "speculative_tools: [time]")) {
            call.callerSpeaks(600);
            call.untilSpoken(1);
            call.finish();
            assertThat(runs).hasValue(2);
            assertThat(call.sentTypes(1)).containsOnlyOnce("FunctionCallResponse");
            assertThat(call.connection(1).ask(AgentSession.class, AgentSession::lateAnswers))
                    .isEmpty();
        }
    }

    @Test
    void theGoodbyeIsHeardBeforeTheCallEnds() throws Exception {
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.of(new Part.Tone(400, 1_500, "Goodbye."), Part.call("hangup_call", "{}")))
                        .build());
        try (var call = EmulatedCall.of(scenario, setup -> setup.tools(Function.HANG_UP), "greeting: ''")) {
            call.callerSpeaks(600);
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                    .isBetween(1_480L, 1_560L);
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnAnswerIsMadeAgainAndKnowsWhatWasSaid() throws Exception {
        var scenario = Scenario.builder()
                .agent(script().transcript("tell me a story")
                        .reply(Reply.of(
                                new Part.Say("Once upon a time."),
                                new Part.Say("There was a king, and he had three sons.")))
                        .build())
                .fault(new Fault(new Fault.AtMessage(false, "audio", 5), SocketKind.AGENT, 1, new Fault.Drop()));
        try (var call = EmulatedCall.of(scenario, EmulatedCallsTest::muLaw, "greeting: ''")) {
            call.callerSpeaks(600);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.published().stream().map(one -> one.event()))
                    .filteredOn(event ->
                            event instanceof StageEvent.ProviderLost || event instanceof StageEvent.ProviderBack)
                    .hasSize(2);
            assertThat(call.connection(2).ask(AgentSession.class, AgentSession::conversation))
                    .startsWith(new Remembered.Said(true, "tell me a story"))
                    .element(1)
                    .asString()
                    .contains("Once upon a time.");
            assertThat(call.clientFaults(2)).isEmpty();
        }
    }

    @Test
    void aRefusedKeyEndsTheCallWithTheServersWordsAndItsId() throws Exception {
        var scenario = Scenario.builder().agent(script().build()).refuse(HandshakeRefusal.of(1, 401));
        try (var call = EmulatedCall.of(scenario, setup -> setup)) {
            call.until(() -> call.session().ended(), "the call has ended");
            var reason = call.session().recording().endReason();
            assertThat(reason.code()).isEqualTo("authentication-failed");
            assertThat(reason.toString()).contains("HTTP status 401", "dg-request-id ", "check api_key");
        }
    }

    @Test
    void aServerThatIsBusyAtFirstIsTriedAgain() throws Exception {
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.tone(400, 300)).build())
                .refuse(HandshakeRefusal.of(1, 429));
        try (var call = EmulatedCall.of(scenario, setup -> setup, "greeting: Hello.")) {
            call.untilSpoken(1);
            call.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLOW_THINK_REQUEST", "THINK_REQUEST_FAILED", "SPEAK_REQUEST_FAILED", "PROMPT_TOO_LONG"})
    void aWarningIsPassedOnAndTheCallGoesOn(String code) throws Exception {
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.tone(400, 300)).build())
                .fault(new Fault(
                        new Fault.AtMessage(false, "SettingsApplied", 1),
                        SocketKind.AGENT,
                        1,
                        new Fault.Warn(code, "as it is said")));
        try (var call = EmulatedCall.of(scenario, setup -> setup, "greeting: Hello.")) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.published().stream().map(one -> one.event().toString()))
                    .anyMatch(event -> event.startsWith("Degraded") && event.contains(code));
            assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAD_JSON", "UNKNOWN_TYPE", "NO_TYPE"})
    void garbageBetweenTheMessagesDoesNotEndTheCall(String garbage) throws Exception {
        var scenario = Scenario.builder()
                .agent(script().reply(Reply.tone(400, 300)).build())
                .fault(new Fault(
                        new Fault.AtMessage(false, "SettingsApplied", 1),
                        SocketKind.AGENT,
                        1,
                        new Fault.Send(Garbage.valueOf(garbage))));
        try (var call = EmulatedCall.of(scenario, setup -> setup, "greeting: Hello.")) {
            call.untilSpoken(1);
            assertThat(call.finish().endReason().code()).isEqualTo("caller-hung-up");
        }
    }
}
