package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transcriber that expects the end of a turn before it is sure, and a model that thinks meanwhile. */
class EarlyAnswerTest {
    private final FakeStage transcriber = new FakeStage();
    private final FakeTextStage model = new FakeTextStage();
    private final FakeTextStage synthesizer = new FakeTextStage();
    private final List<String> asked = new ArrayList<>();
    private final List<String> toolRuns = new ArrayList<>();
    private final List<ToolResult> toolResults = new ArrayList<>();
    private TestSession session;

    @BeforeEach
    void start() {
        model.onText = (context, id, text) -> {
            asked.add(id + ": " + text);
            var reply = context.begin("answer to " + id);
            context.fork("thinks", () -> {
                reply.write("You said " + text);
                reply.close();
            });
        };
        synthesizer.onText = new LetterSpeaker();
        session = TestSession.pipeline()
                .stage(
                        "transcriber",
                        StageSpec.transcriber(PortSpec.audio(formats("pcm16 8000")))
                                .withTurnDetection(),
                        () -> transcriber)
                .stage("model", StageSpec.languageModel(), () -> model)
                .stage(
                        "synthesizer",
                        StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(formats("pcm16 8000"))),
                        () -> synthesizer)
                .tools(new Light())
                .turns(new TurnRules(
                        TurnRules.BargeIn.AT_ONCE.withMinMs(400), TurnRules.NoInput.NEVER, 500, true, false))
                .start();
    }

    private final class Light implements Tool {
        @Override
        public ToolSpec spec() {
            return new ToolSpec("light", "Switches the light.", "{\"type\":\"object\"}", Duration.ofSeconds(1));
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl control) {
            toolRuns.add(call.id());
            return new ToolResult.Success("{}");
        }
    }

    private void speaks(String text) {
        publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
        publish(new StageEvent.Transcript(text, false, 1));
    }

    private void expectsTheEnd(String text) {
        publish(new StageEvent.Transcript(text, false, 1));
        publish(new StageEvent.TurnEndExpected(0.5));
    }

    private void ends(String text) {
        publish(new StageEvent.Transcript(text, true, 1));
        publish(new StageEvent.TurnEnded(0.9));
    }

    private void publish(StageEvent event) {
        transcriber.context().publish(event);
        session.advance(20);
    }

    @Test
    void theAnswerIsThoughtOfEarlyAndSpokenWhenTheTurnHasEnded() {
        speaks("what time");
        expectsTheEnd("what time is it");
        session.advance(500);
        assertThat(asked).containsExactly("turn-1: what time is it");
        assertThat(synthesizer.heard).isEmpty();
        ends("what time is it");
        assertThat(synthesizer.heard).containsExactly("You said what time is it", ".");
        session.advance(3_000);
        var recording = session.finish();
        assertThat(asked).hasSize(1);
        assertThat(model.retracted).isEmpty();
        assertThat(recording.events(SessionEvent.AgentStarted.class)).hasSize(1);
    }

    @Test
    void aCallerWhoGoesOnIsAnsweredOnce() {
        speaks("I want");
        expectsTheEnd("I want to");
        session.advance(200);
        publish(new StageEvent.TurnResumed());
        assertThat(model.retracted).containsExactly("turn-1");
        session.advance(200);
        ends("I want to cancel");
        session.advance(5_000);
        session.finish();
        assertThat(asked).containsExactly("turn-1: I want to", "turn-2: I want to cancel");
        assertThat(synthesizer.heard).containsExactly("You said I want to cancel", ".");
    }

    @Test
    void aTurnThatEndsWithOtherWordsIsAnsweredAnew() {
        speaks("yes");
        expectsTheEnd("yes");
        ends("yes please");
        session.advance(3_000);
        session.finish();
        assertThat(model.retracted).containsExactly("turn-1");
        assertThat(synthesizer.heard).containsExactly("You said yes please", ".");
    }

    @Test
    void functionsOfAnAnswerThatIsForgottenAreNotRun() {
        speaks("light");
        expectsTheEnd("light on");
        callsLight("first");
        publish(new StageEvent.TurnResumed());
        assertThat(toolRuns).isEmpty();
        assertThat(toolResults).containsExactly(new ToolResult.Failure("the caller had not finished"));
        expectsTheEnd("light off");
        callsLight("second");
        assertThat(toolRuns).isEmpty();
        ends("light off");
        session.advance(100);
        assertThat(toolRuns).containsExactly("second");
        session.finish();
    }

    private void callsLight(String id) {
        var _ = model.context().call(new ToolCall(id, "light", "{}")).thenAccept(toolResults::add);
        session.advance(20);
    }

    @Test
    void whatIsSaidOverTheAgentIsNotAnsweredEarly() {
        speaks("hello");
        ends("hello");
        session.advance(400);
        publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
        expectsTheEnd("mhm");
        session.finish();
        assertThat(asked).containsExactly("turn-1: hello");
    }
}
