package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnEvent.Source.DETECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** After 10 s of silence the caller is asked, twice; then the call ends. */
class NoInputTest {
    private static final TurnEvent SPEECH = new TurnEvent.SpeechStarted(DETECTOR, 0);
    private static final TurnEvent SILENCE = new TurnEvent.SpeechStopped(DETECTOR, 0);
    private static final TurnEvent AGENT = new TurnEvent.AgentStarted();
    private static final TurnEvent AGENT_DONE = new TurnEvent.AgentStopped();

    private final Scene scene = new Scene(Rules.noInput(10_000, 2));

    @Test
    void asksTwiceThenSaysGoodbyeAndHangsUpWhenThatWasHeard() {
        assertThat(scene.at(0, AGENT)
                        .at(2_000, AGENT_DONE)
                        .at(12_200, AGENT)
                        .at(13_000, AGENT_DONE)
                        .at(23_100, AGENT)
                        .at(24_000, AGENT_DONE)
                        .at(34_500, AGENT)
                        .at(36_000, AGENT_DONE)
                        .until(90_000)
                        .actions())
                .containsExactly("12000 ASK", "23000 ASK", "34000 SAY_GOODBYE", "37000 HANG_UP");
    }

    @Test
    void hangsUpThoughNobodySpeaksTheGoodbye() {
        assertThat(scene.until(90_000).actions())
                .containsExactly("10000 ASK", "20000 ASK", "30000 SAY_GOODBYE", "35000 HANG_UP");
    }

    @Test
    void doesNotCutALongGoodbyeShort() {
        assertThat(scene.until(30_000)
                        .at(34_000, AGENT)
                        .at(60_000, AGENT_DONE)
                        .until(90_000)
                        .actions())
                .endsWith("61000 HANG_UP");
    }

    @Test
    void beginsAnewWhenTheCallerSpeaks() {
        assertThat(scene.until(21_000)
                        .at(22_000, SPEECH)
                        .at(23_000, SILENCE)
                        .at(24_000, AGENT)
                        .at(25_000, AGENT_DONE)
                        .until(36_000)
                        .actions())
                .containsExactly("10000 ASK", "20000 ASK", "22000 CALLER_STARTED", "23500 CALLER_STOPPED", "35000 ASK");
    }

    @Test
    void letsACallerStayWhoSpeaksDuringTheGoodbye() {
        assertThat(scene.until(30_000)
                        .at(30_500, AGENT)
                        .at(31_000, SPEECH)
                        .at(32_000, SILENCE)
                        .at(33_000, AGENT)
                        .at(34_000, AGENT_DONE)
                        .until(43_000)
                        .actions())
                .doesNotContain("35000 HANG_UP")
                .endsWith("31300 CALLER_STARTED", "32500 CALLER_STOPPED");
    }

    @Test
    void aKeyIsASignOfLife() {
        assertThat(scene.at(9_000, new TurnEvent.KeyPressed()).until(18_000).actions())
                .isEmpty();
    }

    @Test
    void givesAnAgentThatOwesAnAnswerTwiceTheTime() {
        assertThat(scene.at(1_000, SPEECH).at(2_000, SILENCE).until(23_000).actions())
                .containsExactly("1000 CALLER_STARTED", "2500 CALLER_STOPPED", "22500 ASK");
    }

    @Test
    void isNotAskedWhileTheAgentSpeaks() {
        assertThat(scene.at(0, AGENT).until(60_000).actions()).isEmpty();
    }

    @Test
    void isNotAskedWhileNobodyCouldAnswer() {
        assertThat(scene.at(4_000, new TurnEvent.AgentLost())
                        .at(30_000, new TurnEvent.AgentBack())
                        .until(45_000)
                        .actions())
                .containsExactly("40000 ASK");
    }

    @Test
    void neverHappensUnlessToldSo() {
        assertThat(new Scene(Rules.noInput(0, 2)).until(600_000).actions()).isEmpty();
    }
}
