package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceTest {

    @Test
    void piecesOfTextBeforeAndDuringPlayoutAreOneUtterance() {
        assertThat(Utterance.of(
                        List.of(
                                new CallEvent.AgentText(100, "a", "Hello, "),
                                new CallEvent.AgentStarted(160, "a"),
                                new CallEvent.AgentText(900, "a", "this is Patchbay."),
                                new CallEvent.AgentStopped(3000, "a")),
                        9000))
                .containsExactly(
                        new Utterance(new Interval(160, 3000), "Hello, this is Patchbay.", Utterance.Ending.PLAYED));
    }

    @Test
    void interruptedUtteranceEndsAtTheDecisionEvenIfReportedAsStoppedLater() {
        assertThat(Utterance.of(
                        List.of(
                                new CallEvent.AgentStarted(0, "a"),
                                new CallEvent.Interrupted(1200, "a", 1150),
                                new CallEvent.AgentStopped(1300, "a")),
                        9000))
                .containsExactly(new Utterance(new Interval(0, 1200), "", Utterance.Ending.CUT_OFF));
    }

    @Test
    void textThatNeverReachedTheWireWasNeverPlayed() {
        assertThat(Utterance.of(List.of(new CallEvent.AgentText(100, "a", "Hello.")), 9000))
                .containsExactly(new Utterance(new Interval(100, 100), "Hello.", Utterance.Ending.NEVER_PLAYED));
    }

    @Test
    void utteranceStillPlayingLastsUntilTheEnd() {
        assertThat(Utterance.of(List.of(new CallEvent.AgentStarted(100, "a")), 9000))
                .containsExactly(new Utterance(new Interval(100, 9000), "", Utterance.Ending.PLAYED));
    }
}
