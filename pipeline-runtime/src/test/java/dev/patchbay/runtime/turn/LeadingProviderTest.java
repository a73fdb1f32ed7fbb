package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnEvent.Source.DETECTOR;
import static dev.patchbay.runtime.turn.TurnEvent.Source.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A provider that detects turns itself leads; the detector, where there is one, guards against echo. */
class LeadingProviderTest {
    private static final TurnEvent SPEECH = new TurnEvent.SpeechStarted(PROVIDER, 0);
    private static final TurnEvent SILENCE = new TurnEvent.SpeechStopped(PROVIDER, 0);
    private static final TurnEvent TURN_ENDED = new TurnEvent.ProviderTurnEnded();
    private static final TurnEvent TURN_RESUMED = new TurnEvent.ProviderTurnResumed();
    private static final TurnEvent AGENT = new TurnEvent.AgentStarted();
    private static final TurnEvent AGENT_DONE = new TurnEvent.AgentStopped();

    @Nested
    class Alone {
        private final Scene scene = new Scene(Rules.leading(false));

        @Test
        void endsTheTurn() {
            assertThat(scene.at(1_000, SPEECH)
                            .at(2_000, SILENCE)
                            .at(4_000, TURN_ENDED)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 CALLER_STARTED", "4000 CALLER_STOPPED");
        }

        @Test
        void mayEndTheTurnBeforeTheSilence() {
            assertThat(scene.at(1_000, SPEECH)
                            .at(1_800, TURN_ENDED)
                            .at(2_000, SILENCE)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 CALLER_STARTED", "1800 CALLER_STOPPED");
        }

        @Test
        void takesTheEndOfATurnBack() {
            assertThat(scene.at(1_000, SPEECH)
                            .at(1_800, TURN_ENDED)
                            .at(2_000, TURN_RESUMED)
                            .at(3_000, TURN_ENDED)
                            .until(9_000)
                            .actions())
                    .containsExactly(
                            "1000 CALLER_STARTED", "1800 CALLER_STOPPED", "2000 CALLER_STARTED", "3000 CALLER_STOPPED");
        }

        @Test
        void endsATurnInDoubtAndTheAgentGoesOn() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, SPEECH)
                            .at(1_100, TURN_ENDED)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 HOLD", "1100 RESUME");
        }

        @Test
        void whoseAnswerBeginsHasEndedTheTurnThoughItNeverSaidSo() {
            assertThat(scene.at(1_000, SPEECH).at(3_000, AGENT).until(9_000).actions())
                    .containsExactly("1000 CALLER_STARTED", "3000 CALLER_STOPPED");
        }

        @Test
        void hearsTheNextInterruptionThoughItNeverSaidThatSpeechStopped() {
            assertThat(scene.at(1_000, SPEECH)
                            .at(3_000, AGENT)
                            .at(5_000, SPEECH)
                            .until(9_000)
                            .actions())
                    .containsExactly(
                            "1000 CALLER_STARTED",
                            "3000 CALLER_STOPPED",
                            "5000 HOLD",
                            "5300 INTERRUPT",
                            "5300 CALLER_STARTED");
        }
    }

    @Nested
    class WithADetectorOnGuard {
        private final Scene scene = new Scene(Rules.leading(true));
        private static final TurnEvent VOICE = new TurnEvent.SpeechStarted(DETECTOR, 0);
        private static final TurnEvent NO_VOICE = new TurnEvent.SpeechStopped(DETECTOR, 0);
        private static final TurnEvent PAUSE = new TurnEvent.SpeechPaused(DETECTOR, 0);

        @Test
        void leadsWhileTheAgentIsSilent() {
            assertThat(scene.at(500, VOICE)
                            .at(1_000, SPEECH)
                            .at(1_500, NO_VOICE)
                            .at(4_000, TURN_ENDED)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 CALLER_STARTED", "4000 CALLER_STOPPED");
        }

        @Test
        void isInterruptedWhenBothHearTheCaller() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, VOICE)
                            .at(1_400, SPEECH)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 HOLD", "1400 INTERRUPT", "1400 CALLER_STARTED");
        }

        @Test
        void isNotInterruptedBeforeTheSpeechHasLasted() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, VOICE)
                            .at(1_100, SPEECH)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 HOLD", "1300 INTERRUPT", "1300 CALLER_STARTED");
        }

        @Test
        void takesForAnEchoWhatTheDetectorDoesNotHear() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, SPEECH)
                            .at(1_700, SILENCE)
                            .until(9_000)
                            .actions())
                    .isEmpty();
        }

        @Test
        void isBelievedInTheEndAgainstTheDetector() {
            assertThat(scene.at(0, AGENT).at(1_000, SPEECH).until(9_000).actions())
                    .containsExactly("1800 INTERRUPT", "1800 CALLER_STARTED");
        }

        @Test
        void goesOnWhenOnlyTheDetectorHearsANoise() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, VOICE)
                            .at(1_200, NO_VOICE)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 HOLD", "1200 RESUME");
        }

        @Test
        void isNotKeptSilentByANoiseThatOnlyTheDetectorHears() {
            assertThat(scene.at(0, AGENT).at(1_000, VOICE).until(9_000).actions())
                    .containsExactly("1000 HOLD", "1800 RESUME");
        }

        @Test
        void goesOnAfterACoughThatBothHeard() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, VOICE)
                            .at(1_100, SPEECH)
                            .at(1_200, PAUSE)
                            .at(1_600, SILENCE)
                            .until(9_000)
                            .actions())
                    .containsExactly("1000 HOLD", "1300 RESUME");
        }

        @Test
        void mayHearTheCallerOnceTheAgentIsDone() {
            assertThat(scene.at(0, AGENT)
                            .at(1_000, SPEECH)
                            .at(1_500, AGENT_DONE)
                            .at(4_000, TURN_ENDED)
                            .until(9_000)
                            .actions())
                    .containsExactly("1500 CALLER_STARTED", "4000 CALLER_STOPPED");
        }
    }
}
