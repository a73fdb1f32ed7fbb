package dev.patchbay.emulator.asterisk;

import static dev.patchbay.emulator.asterisk.StepTiming.Outcome.CUT_SHORT;
import static dev.patchbay.emulator.asterisk.StepTiming.Outcome.DONE;
import static dev.patchbay.emulator.asterisk.StepTiming.Outcome.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames of 20 ms at 8 kHz; one letter each: S says something, digits are pressed, X hangs up, a dot is silence. */
class ScriptRunTest {

    private static final Duration NEVER_MIND = Duration.ofSeconds(10);

    private final Recording recording = new Recording(Signals.RATE, 160);
    private final Audibility agent = new Audibility(recording, Signals.RATE, -45);

    @Test
    void saysThingsToTheirEndAndBeginsTheNextStepWithTheNextFrame() {
        ScriptRun run = run(say(50), pause(40), say(20), Step.hangUp());

        assertThat(frames(run, 7)).isEqualTo("SSS..SX");
        assertThat(run.timeline())
                .containsExactly(
                        new StepTiming("say 50", 0, 60, DONE),
                        new StepTiming("pause 40 ms", 60, 100, DONE),
                        new StepTiming("say 20", 100, 120, DONE));
    }

    @Test
    void staysSilentAfterTheLastStep() {
        assertThat(frames(run(say(20)), 4)).isEqualTo("S...");
    }

    @Test
    void holdsAKeyForAHundredMillisecondsAndLeavesAHundredBetween() {
        assertThat(frames(run(Step.dtmf("1D"), say(20)), 21)).isEqualTo(".....1.........D....S");
    }

    @Test
    void waitsUntilEnoughOfTheAgentWasHeard() {
        agentIsLoud(40, 100);
        agentIsLoud(200, 300);

        ScriptRun run = run(Step.awaitAgentSpeech(Duration.ofMillis(100), NEVER_MIND), say(20));

        assertThat(frames(run, 13)).isEqualTo("............S");
    }

    @Test
    void countsSpeechFromTheStartOfTheWait() {
        agentIsLoud(0, 100);
        agentIsLoud(160, 260);

        ScriptRun run = run(pause(100), Step.awaitAgentSpeech(Duration.ofMillis(40), NEVER_MIND), say(20));

        assertThat(frames(run, 11)).isEqualTo("..........S");
    }

    @Test
    void waitsForSpeechBeforeItWaitsForQuiet() {
        agentIsLoud(100, 200);

        ScriptRun run = run(say(20), Step.awaitAgentQuiet(Duration.ofMillis(60), NEVER_MIND), say(20));

        assertThat(frames(run, 14)).isEqualTo("S............S");
    }

    @Test
    void doesNotTakeWhatTheAgentSaidBeforeTheCallerForAnAnswer() {
        agentIsLoud(0, 40);

        ScriptRun run = run(pause(100), say(20), Step.awaitAgentQuiet(Duration.ZERO, Duration.ofMillis(200)), say(20));

        assertThat(frames(run, 17)).isEqualTo(".....S..........S");
        assertThat(run.timeline()).contains(new StepTiming("await agent quiet 0 ms", 120, 320, TIMED_OUT));
    }

    @Test
    void takesSpeechThatAnEarlierStepWaitedForAsTheAnswer() {
        agentIsLoud(20, 60);

        ScriptRun run = run(
                say(20),
                Step.awaitAgentSpeech(Duration.ofMillis(40), NEVER_MIND),
                Step.awaitAgentQuiet(Duration.ofMillis(40), NEVER_MIND),
                say(20));

        assertThat(frames(run, 6)).isEqualTo("S....S");
    }

    @Test
    void goesOnWhenTheAgentSaysNothingInTime() {
        ScriptRun run =
                run(Step.awaitAgentSpeech(Duration.ofMillis(20), Duration.ofMillis(60)), say(20), Step.hangUp());

        assertThat(frames(run, 5)).isEqualTo("...SX");
        assertThat(run.timeline().getFirst()).isEqualTo(new StepTiming("await agent speech 20 ms", 0, 60, TIMED_OUT));
    }

    @Test
    void cutsTheStepUnderWayShortWhenTheCallEnds() {
        ScriptRun run = run(say(100), pause(100));
        frames(run, 2);

        run.callEnded(37_000_000);

        assertThat(run.timeline()).containsExactly(new StepTiming("say 100", 0, 37, CUT_SHORT));
    }

    @Test
    void tellsItsObserverWhenStepsBeginAndEnd() {
        List<String> seen = new ArrayList<>();
        CallObserver observer = new CallObserver() {
            @Override
            public void stepStarted(String label, long atMillis) {
                seen.add(atMillis + " " + label);
            }

            @Override
            public void stepEnded(StepTiming step) {
                seen.add(step.endMillis() + " end of " + step.label());
            }
        };

        frames(new ScriptRun(CallerScript.of(say(20), Step.dtmf("1234")), agent, observer), 2);

        assertThat(seen).containsExactly("0 say 20", "20 end of say 20", "20 dtmf, 4 digits");
    }

    @Test
    void refusesWhatIsNotOnATelephonesKeys() {
        assertThatThrownBy(() -> Step.dtmf("12E"))
                .hasMessage("'E' is not a DTMF digit; the digits are 0123456789*#ABCD");
    }

    @Test
    void refusesTimesAndLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> Step.pause(Duration.ofMillis(-1))).hasMessage("pause of -1 ms: must be 0 or more");
        assertThatThrownBy(() -> CallerScript.of().within(Duration.ZERO))
                .hasMessage("a call's limit must be above 0, not 0 ms");
    }

    private static Step say(int millis) {
        return Step.say(Signals.loud(millis), "say " + millis);
    }

    private static Step pause(int millis) {
        return Step.pause(Duration.ofMillis(millis));
    }

    private ScriptRun run(Step... steps) {
        return new ScriptRun(CallerScript.of(steps), agent, new CallObserver() {});
    }

    private void agentIsLoud(int fromMillis, int toMillis) {
        recording.arriveAt(fromMillis * 1_000_000L);
        for (short sample : Signals.loud(toMillis - fromMillis).toArray()) {
            recording.append(sample);
        }
        agent.update();
    }

    private static String frames(ScriptRun run, int count) {
        StringBuilder letters = new StringBuilder();
        OutgoingFrame frame = new OutgoingFrame(160);
        for (int i = 0; i < count; i++) {
            frame.clear();
            run.perform(frame, i * 20_000_000L);
            letters.append(letter(frame));
        }
        return letters.toString();
    }

    private static char letter(OutgoingFrame frame) {
        if (frame.hangsUp()) {
            return 'X';
        }
        if (frame.hasDigit()) {
            return (char) frame.digit();
        }
        return frame.voiced() ? 'S' : '.';
    }
}
