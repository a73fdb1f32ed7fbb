package com.example.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent.AgentText;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EchoStageTest {
    private static final EchoSettings QUIET = new EchoSettings(8000, Duration.ofSeconds(10), false);
    private static final EchoSettings WITH_BEEP = new EchoSettings(8000, Duration.ofSeconds(10), true);

    private final FakeContext context = new FakeContext();

    private EchoStage started(EchoSettings settings) {
        var stage = new EchoStage(settings);
        stage.start(context);
        return stage;
    }

    private static void hear(EchoStage stage, int... frames) {
        IntStream.of(frames).mapToObj(FakeFrame::new).forEach(stage::process);
    }

    private static void turn(EchoStage stage, int... frames) {
        stage.callerStarted(Duration.ZERO);
        hear(stage, frames);
        stage.callerStopped();
    }

    @Test
    void saysBackWhatTheCallerSaid() {
        var stage = started(QUIET);

        turn(stage, 1, 2, 3);
        hear(stage, 8);
        turn(stage, 4, 5);

        assertThat(context.said).containsOnlyKeys("turn-1", "turn-2");
        assertThat(context.said.get("turn-1")).isEqualTo(FakeFrame.bytes(1, 2, 3));
        assertThat(context.said.get("turn-2")).isEqualTo(FakeFrame.bytes(8, 4, 5));
    }

    @Test
    void keepsTheSyllableBeforeTheTurnWasAnnouncedAndNothingOlder() {
        var stage = started(QUIET);

        hear(stage, IntStream.range(0, 100).toArray());
        turn(stage, 100);

        assertThat(context.said.get("turn-1"))
                .isEqualTo(FakeFrame.bytes(IntStream.rangeClosed(80, 100).toArray()));
    }

    @Test
    void dropsTheEndOfATurnThatIsTooLong() {
        var stage = started(new EchoSettings(8000, Duration.ofSeconds(1), false));

        turn(stage, IntStream.range(0, 60).toArray());

        assertThat(context.said.get("turn-1"))
                .isEqualTo(FakeFrame.bytes(IntStream.range(0, 50).toArray()));
    }

    @Test
    void notesEachTurnInTheTranscript() {
        var stage = started(QUIET);

        turn(stage, 1, 2, 3);
        turn(stage, 4);

        assertThat(context.events)
                .containsExactly(
                        new AgentText("turn-1", "{\"turn\":1,\"heard_ms\":60}"),
                        new AgentText("turn-2", "{\"turn\":2,\"heard_ms\":20}"));
    }

    @Test
    void beepsToGreetAndAfterEachEcho() {
        var stage = started(WITH_BEEP);
        byte[] beep = Beep.in(WITH_BEEP.format());

        turn(stage, 1);

        assertThat(context.said.get("greeting")).isEqualTo(beep);
        assertThat(context.said.get("turn-1")).startsWith(FakeFrame.bytes(1)).endsWith(beep);
    }

    @Test
    void writesNoMoreOnceInterrupted() {
        var stage = started(WITH_BEEP);
        context.writesUntilInterrupted = 1;

        turn(stage, 1);

        assertThat(context.said.get("turn-1")).isEqualTo(FakeFrame.bytes(1));
    }

    @Test
    void saysNothingWhenATurnEndsThatNeverBegan() {
        var stage = started(QUIET);

        hear(stage, 1);
        stage.callerStopped();

        assertThat(context.said).isEmpty();
        assertThat(context.events).isEmpty();
    }
}
