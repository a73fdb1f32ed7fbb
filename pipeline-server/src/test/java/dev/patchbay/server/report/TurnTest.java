package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void turnThatGoesOnBeforeTheAnswerIsOneTurn() {
        assertThat(Turn.of(List.of(
                        new CallEvent.CallerStarted(0),
                        new CallEvent.CallerStopped(1000),
                        new CallEvent.TurnEnded(1400),
                        new CallEvent.CallerStarted(1500),
                        new CallEvent.CallerStopped(2000),
                        new CallEvent.TurnEnded(2400),
                        new CallEvent.AgentStarted(2600, "a"))))
                .containsExactly(new Turn(new Interval(2000, 2600)));
    }

    @Test
    void voiceThatStopsAfterTheDecisionEndsTheTurn() {
        assertThat(Turn.of(List.of(
                        new CallEvent.CallerStarted(0),
                        new CallEvent.TurnEnded(900),
                        new CallEvent.CallerStopped(1000),
                        new CallEvent.AgentStarted(1200, "a"))))
                .containsExactly(new Turn(new Interval(1000, 1200)));
    }

    @Test
    void secondUtteranceOfAnAnswerIsNoAnswer() {
        assertThat(Turn.of(List.of(
                        new CallEvent.CallerStarted(0),
                        new CallEvent.CallerStopped(1000),
                        new CallEvent.TurnEnded(1400),
                        new CallEvent.AgentStarted(1600, "a"),
                        new CallEvent.AgentStopped(1900, "a"),
                        new CallEvent.AgentStarted(2000, "b"))))
                .containsExactly(new Turn(new Interval(1000, 1600)));
    }

    @Test
    void turnWithoutDetectedVoiceHasNoLatency() {
        assertThat(Turn.of(List.of(new CallEvent.TurnEnded(1400), new CallEvent.AgentStarted(1600, "a"))))
                .isEmpty();
    }

    @Test
    void stepsOfAnAnswerAreItsTurns() {
        var turns = Turn.of(List.of(
                new CallEvent.CallerStarted(0),
                new CallEvent.CallerStopped(1000),
                new CallEvent.TurnEnded(1400),
                new CallEvent.AgentStarted(1600, "a"),
                new CallEvent.Answered(1600, 400, 150, 45.5, 4.5)));
        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().gap()).isEqualTo(new Interval(1000, 1600));
        assertThat(turns.getFirst().steps())
                .extracting(Turn.Step::name, Turn.Step::lengthMs)
                .containsExactly(
                        Tuple.tuple("decision", 400.0),
                        Tuple.tuple("text", 150.0),
                        Tuple.tuple("audio", 45.5),
                        Tuple.tuple("sample", 4.5));
    }

    @Test
    void agentThatSpeaksUnaskedAnswersNothing() {
        assertThat(Turn.of(List.of(
                        new CallEvent.CallerStarted(0),
                        new CallEvent.CallerStopped(1000),
                        new CallEvent.AgentStarted(1600, "a"))))
                .isEmpty();
    }
}
