package dev.patchbay.emulator.asterisk;

import dev.patchbay.emulator.asterisk.StepTiming.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script under way: asked once a frame what the caller does in it. Knows time only from its arguments. */
final class ScriptRun {

    private final Iterator<Step> ahead;
    private final AgentEar ear;
    private final CallObserver observer;
    private final List<StepTiming> timeline = new ArrayList<>();

    private @Nullable Step step;
    private @Nullable Act act;
    private long stepStart;
    private long lastWords;

    ScriptRun(CallerScript script, AgentEar ear, CallObserver observer) {
        this.ahead = script.steps().iterator();
        this.ear = ear;
        this.observer = observer;
    }

    /**
     * Fills in what the caller does.
     *
     * @param frame cleared
     * @param now start of the frame, nanoseconds of the call's clock
     */
    void perform(OutgoingFrame frame, long now) {
        while (act != null || begin(now)) {
            Outcome outcome = current().perform(frame, now);
            if (outcome == null) {
                return;
            }
            finish(now, outcome);
        }
    }

    private boolean begin(long now) {
        if (!ahead.hasNext()) {
            return false;
        }
        Step next = ahead.next();
        step = next;
        act = act(next, now);
        stepStart = now;
        observer.stepStarted(next.label(), millis(now));
        return true;
    }

    private Act current() {
        if (act == null) {
            throw new IllegalStateException("no step has begun");
        }
        return act;
    }

    private Act act(Step next, long now) {
        return switch (next) {
            case Step.Say say -> new Act.Saying(say.samples());
            case Step.Pause pause -> new Act.Waiting(now + pause.length().toNanos());
            case Step.AwaitAgentSpeech wait ->
                new Act.AwaitingSpeech(
                        ear, now, wait.audible().toNanos(), now + wait.timeout().toNanos());
            case Step.AwaitAgentQuiet wait ->
                new Act.AwaitingQuiet(
                        ear,
                        lastWords,
                        wait.quiet().toNanos(),
                        now + wait.timeout().toNanos());
            case Step.Dtmf dtmf -> new Act.Pressing(dtmf.digits(), now);
            case Step.HangUp _ -> new Act.HangingUp();
        };
    }

    private void finish(long now, Outcome outcome) {
        if (step == null) {
            return;
        }
        if (step instanceof Step.Say || step instanceof Step.Dtmf) {
            lastWords = now;
        }
        StepTiming timing = new StepTiming(step.label(), millis(stepStart), millis(now), outcome);
        timeline.add(timing);
        step = null;
        act = null;
        observer.stepEnded(timing);
    }

    /** Ends the step under way, if any, with the call. */
    void callEnded(long now) {
        finish(now, step instanceof Step.HangUp ? Outcome.DONE : Outcome.CUT_SHORT);
    }

    List<StepTiming> timeline() {
        return timeline;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
