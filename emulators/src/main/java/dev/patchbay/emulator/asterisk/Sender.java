package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Performs the script and sends a frame whenever one is due, on deadlines counted from the answer. */
final class Sender {

    private static final long INACTIVITY = 2_000_000_000;
    private static final long NANOS = 1_000_000_000;

    private final CallSettings settings;
    private final MessageWriter out;
    private final CallClock clock;
    private final Heard heard;
    private final CallEnd end;
    private final ScriptRun script;
    private final OutgoingFrame frame;

    private boolean agentSpeaking;
    private long lastSent;
    private int messages;
    private int digits;

    Sender(CallSettings settings, MessageWriter out, CallClock clock, Heard heard, CallEnd end) {
        this.settings = settings;
        this.out = out;
        this.clock = clock;
        this.heard = heard;
        this.end = end;
        this.script = new ScriptRun(settings.script(), heard, settings.observer());
        this.frame = new OutgoingFrame(settings.frameSamples());
    }

    /** Returns when the call is over, with that time in nanoseconds of the call's clock. */
    long run() throws InterruptedException {
        for (long frames = 0; !end.reached(); frames++) {
            try {
                frame(time(frames));
            } catch (IOException e) {
                awaitServersWord();
            }
            if (!end.reached()) {
                clock.awaitSentUntil(time(frames + 1));
            }
        }
        long over = clock.now();
        script.callEnded(over);
        return over;
    }

    private long time(long frames) {
        return frames * settings.frameSamples() * NANOS / settings.kind().rate();
    }

    private void frame(long now) throws IOException {
        Duration limit = settings.script().limit();
        if (now >= limit.toNanos()) {
            end.reach(new Ending.TimedOut(limit));
            return;
        }
        observeAgent(now);
        frame.clear();
        script.perform(frame, now);
        if (frame.hangsUp()) {
            end.reach(new Ending.CallerHungUp());
            return;
        }
        send(now);
        checkActivity(now);
    }

    private void send(long now) throws IOException {
        if (frame.voiced() || !settings.silenceSuppressed()) {
            out.audio(frame.pcm());
            messages++;
            lastSent = now;
        }
        if (frame.hasDigit()) {
            out.dtmf(frame.digit());
            digits++;
            lastSent = now;
        }
    }

    private void checkActivity(long now) {
        long silence = now - Math.max(lastSent, heard.lastArrival());
        if (silence >= INACTIVITY) {
            end.reach(new Ending.Faulted(new ProtocolFault.NoActivity(Duration.ofNanos(silence))));
        }
    }

    private void observeAgent(long now) {
        boolean speaking = heard.lastAudible(now - Audibility.SPEECH_GAP, now) != AgentEar.NEVER;
        if (speaking != agentSpeaking) {
            agentSpeaking = speaking;
            if (speaking) {
                settings.observer().agentSpeaking(now / 1_000_000);
            } else {
                settings.observer().agentQuiet(now / 1_000_000);
            }
        }
    }

    /**
     * A write fails as soon as the server has closed, while a hang-up message it sent before may still have to be read; so
     * the receiver has the first word.
     */
    private void awaitServersWord() throws InterruptedException {
        if (!end.reachedWithin(settings.patience().toNanos())) {
            end.reach(new Ending.ServerClosed(true));
        }
    }

    List<StepTiming> timeline() {
        return script.timeline();
    }

    Sending sent() {
        return new Sending(messages, digits, clock.worstLateMillis(), clock.stalledMillis());
    }
}
