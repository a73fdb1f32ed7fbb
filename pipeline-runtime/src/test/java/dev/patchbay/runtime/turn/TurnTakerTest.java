package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.Rules.rules;
import static dev.patchbay.runtime.turn.TurnEvent.Source.DETECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.turn.TurnRules.BargeIn;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnTakerTest {
    private static final TurnEvent SPEECH = new TurnEvent.SpeechStarted(DETECTOR, 0);
    private static final TurnEvent SILENCE = new TurnEvent.SpeechStopped(DETECTOR, 0);
    private static final TurnEvent AGENT = new TurnEvent.AgentStarted();
    private static final TurnEvent AGENT_DONE = new TurnEvent.AgentStopped();
    private static final TurnEvent PAUSE = new TurnEvent.SpeechPaused(DETECTOR, 0);
    private static final TurnEvent VOICE = new TurnEvent.SpeechResumed(DETECTOR, 0);
    private static final TurnEvent PROVIDER_ENDED = new TurnEvent.ProviderTurnEnded();

    /** Interrupted after 300 ms of speech, turn over after 500 ms of silence, no protections. */
    private static final TurnRules PLAIN = rules(new BargeIn(true, false, 300, 800, 0, 0, 0, 0), 500);

    private static Scene plain() {
        return new Scene(PLAIN);
    }

    @Test
    void aTurnIsSpeechAndThenSilence() {
        assertThat(plain().at(1_000, SPEECH).at(2_000, SILENCE).until(9_000).actions())
                .containsExactly("1000 CALLER_STARTED", "2500 CALLER_STOPPED");
    }

    @Test
    void silenceCountsFromWhenItBegan() {
        assertThat(plain().at(1_000, SPEECH)
                        .at(2_200, new TurnEvent.SpeechStopped(DETECTOR, 200))
                        .until(9_000)
                        .actions())
                .containsExactly("1000 CALLER_STARTED", "2500 CALLER_STOPPED");
    }

    @Test
    void aShortPauseIsPartOfTheTurn() {
        assertThat(plain().at(1_000, SPEECH)
                        .at(2_000, SILENCE)
                        .at(2_400, SPEECH)
                        .at(3_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 CALLER_STARTED", "3500 CALLER_STOPPED");
    }

    @Test
    void aCoughPausesAndResumes() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_200, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 HOLD", "1200 RESUME");
    }

    @Test
    void aCoughIsKnownWithoutWaitingForTheDetectorToBeSureOfSilence() {
        assertThat(plain().at(0, AGENT)
                        .at(1_060, new TurnEvent.SpeechStarted(DETECTOR, 60))
                        .at(1_180, new TurnEvent.SpeechPaused(DETECTOR, 80))
                        .at(1_450, new TurnEvent.SpeechStopped(DETECTOR, 350))
                        .until(9_000)
                        .actions())
                .containsExactly("1060 HOLD", "1300 RESUME");
    }

    @Test
    void aGapBetweenWordsIsNoCough() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_150, PAUSE)
                        .at(1_200, VOICE)
                        .until(2_000)
                        .actions())
                .containsExactly("1000 HOLD", "1300 INTERRUPT", "1300 CALLER_STARTED");
    }

    @Test
    void speechAfterACoughHasToLastAnew() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_200, PAUSE)
                        .at(1_400, VOICE)
                        .until(2_000)
                        .actions())
                .containsExactly("1000 HOLD", "1300 RESUME", "1400 HOLD", "1700 INTERRUPT", "1700 CALLER_STARTED");
    }

    @Test
    void aCoughInATurnThatTheAgentSpokeIntoLeavesTheTurnItsSilence() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 1_000, 0, 0, 0), 500));
        assertThat(scene.at(1_000, SPEECH)
                        .at(1_600, AGENT)
                        .at(2_700, PAUSE)
                        .at(2_900, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 CALLER_STARTED", "2600 INTERRUPT", "3400 CALLER_STOPPED");
    }

    @Test
    void aKeyInterruptsWhenToldSo() {
        var scene = new Scene(rules(new BargeIn(true, true, 300, 800, 1_000, 2_000, 0, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(100, new TurnEvent.KeyPressed())
                        .until(9_000)
                        .actions())
                .containsExactly("100 INTERRUPT");
    }

    @Test
    void aKeyIsNoInterruptionOtherwise() {
        assertThat(plain().at(0, AGENT)
                        .at(100, new TurnEvent.KeyPressed())
                        .until(9_000)
                        .actions())
                .isEmpty();
    }

    @Test
    void aKeyDuringAHoldCutsTheAgentOffAndTheVoiceHasTheTurn() {
        var scene = new Scene(rules(new BargeIn(true, true, 300, 800, 0, 0, 0, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_100, new TurnEvent.KeyPressed())
                        .at(1_400, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 HOLD", "1100 INTERRUPT", "1100 CALLER_STARTED", "1900 CALLER_STOPPED");
    }

    @Test
    void speechThatLastsInterrupts() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(2_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 HOLD", "1300 INTERRUPT", "1300 CALLER_STARTED", "2500 CALLER_STOPPED");
    }

    @Test
    void speechCountsFromWhenItBegan() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, new TurnEvent.SpeechStarted(DETECTOR, 120))
                        .until(1_500)
                        .actions())
                .containsExactly("1000 HOLD", "1180 INTERRUPT", "1180 CALLER_STARTED");
    }

    @Test
    void speechThatLastedBeforeItWasNoticedInterruptsAtOnce() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, new TurnEvent.SpeechStarted(DETECTOR, 400))
                        .actions())
                .containsExactly("1000 INTERRUPT", "1000 CALLER_STARTED");
    }

    @Test
    void withoutBargeInNothingInterruptsAndTheTurnBeginsWhenTheAgentIsDone() {
        var scene = new Scene(rules(new BargeIn(false, false, 300, 800, 0, 0, 0, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(5_000, AGENT_DONE)
                        .at(6_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("5000 CALLER_STARTED", "6500 CALLER_STOPPED");
    }

    @Test
    void theGreetingIsProtectedForLongerThanWhatFollows() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 200, 2_000, 0, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_900, SILENCE)
                        .at(5_000, AGENT_DONE)
                        .at(10_000, AGENT)
                        .at(10_100, SPEECH)
                        .until(11_000)
                        .actions())
                .containsExactly("10200 HOLD", "10400 INTERRUPT", "10400 CALLER_STARTED");
    }

    @Test
    void speechThatOutlastsTheProtectionInterruptsAtItsEnd() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 0, 2_000, 0, 0), 500));
        assertThat(scene.at(0, AGENT).at(1_000, SPEECH).until(3_000).actions())
                .containsExactly("2000 INTERRUPT", "2000 CALLER_STARTED");
    }

    @Test
    void speechRightAfterTheAgentIsItsEcho() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 0, 0, 400, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(3_000, AGENT_DONE)
                        .at(3_100, SPEECH)
                        .at(3_300, SILENCE)
                        .until(9_000)
                        .actions())
                .isEmpty();
    }

    @Test
    void speechThatOutlastsTheEchoIsATurn() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 0, 0, 400, 0), 500));
        assertThat(scene.at(0, AGENT)
                        .at(3_000, AGENT_DONE)
                        .at(3_100, SPEECH)
                        .at(4_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("3400 CALLER_STARTED", "4500 CALLER_STOPPED");
    }

    @Test
    void afterAnInterruptionThereIsACooldown() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 0, 0, 0, 3_000), 500));
        assertThat(scene.at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_400, SILENCE)
                        .at(2_000, AGENT)
                        .at(2_500, SPEECH)
                        .until(5_000)
                        .actions())
                .containsExactly(
                        "1000 HOLD",
                        "1300 INTERRUPT",
                        "1300 CALLER_STARTED",
                        "1900 CALLER_STOPPED",
                        "4300 INTERRUPT",
                        "4300 CALLER_STARTED");
    }

    @Test
    void anAgentThatBeginsWhileTheCallerSpeaksIsInterrupted() {
        assertThat(plain().at(1_000, SPEECH)
                        .at(1_600, AGENT)
                        .at(2_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 CALLER_STARTED", "1600 INTERRUPT", "2500 CALLER_STOPPED");
    }

    @Test
    void aTurnThatTheAgentSpeaksIntoStillEnds() {
        var scene = new Scene(rules(new BargeIn(true, false, 300, 800, 1_000, 0, 0, 0), 500));
        assertThat(scene.at(1_000, SPEECH)
                        .at(1_600, AGENT)
                        .at(2_000, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("1000 CALLER_STARTED", "2500 CALLER_STOPPED");
    }

    @Test
    void aPauseThatCameWithTheAgentsLastSampleIsTakenBack() {
        assertThat(plain().at(0, AGENT)
                        .at(1_000, SPEECH)
                        .at(1_010, AGENT_DONE)
                        .until(1_100)
                        .actions())
                .containsExactly("1000 HOLD", "1010 RESUME", "1010 CALLER_STARTED");
    }

    @Test
    void whatRepeatsChangesNothing() {
        assertThat(plain().at(1_000, SILENCE)
                        .at(1_500, PROVIDER_ENDED)
                        .at(2_000, SPEECH)
                        .at(2_100, SPEECH)
                        .at(3_000, SILENCE)
                        .at(3_100, SILENCE)
                        .until(9_000)
                        .actions())
                .containsExactly("2000 CALLER_STARTED", "3500 CALLER_STOPPED");
    }

    /** Whatever happens in whatever order: playout never stays paused, and beginnings and ends of turns alternate. */
    @Test
    void anyOrderOfEventsLeavesPlayoutGoing() {
        var random = new Random(7);
        var events = new TurnEvent[] {
            SPEECH,
            SILENCE,
            AGENT,
            AGENT_DONE,
            SPEECH,
            SILENCE,
            PAUSE,
            VOICE,
            new TurnEvent.KeyPressed(),
            new TurnEvent.TimeUp()
        };
        for (int run = 0; run < 2_000; run++) {
            var scene = new Scene(rules(
                    new BargeIn(
                            random.nextBoolean(),
                            false,
                            random.nextInt(500),
                            800,
                            random.nextInt(500),
                            random.nextInt(500),
                            random.nextInt(500),
                            random.nextInt(500)),
                    random.nextInt(500)));
            long now = 0;
            for (int i = 0; i < 40; i++) {
                now += random.nextInt(400);
                var event = events[random.nextInt(events.length)];
                var impossible = scene.state().agentSpeaking() ? AGENT : AGENT_DONE;
                if (!event.equals(impossible)) {
                    scene.at(now, event);
                }
            }
            scene.at(now + 1, SILENCE).until(now + 10_000);
            assertThat(scene.state().held()).isFalse();
            assertAlternating(scene, "HOLD", "RESUME", "INTERRUPT");
            assertAlternating(scene, "CALLER_STARTED", "CALLER_STOPPED");
        }
    }

    private static void assertAlternating(Scene scene, String begin, String... ends) {
        boolean open = false;
        for (var line : scene.actions()) {
            var action = line.substring(line.indexOf(' ') + 1);
            if (action.equals(begin)) {
                assertThat(open).as("%s twice in %s", begin, scene.actions()).isFalse();
                open = true;
            } else {
                for (var end : ends) {
                    if (action.equals(end) && !end.equals("INTERRUPT")) {
                        assertThat(open)
                                .as("%s without %s in %s", end, begin, scene.actions())
                                .isTrue();
                    }
                    open &= !action.equals(end);
                }
            }
        }
        assertThat(open).as("%s for ever in %s", begin, scene.actions()).isFalse();
    }
}
