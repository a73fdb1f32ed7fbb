package dev.patchbay.distribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller hears: every message, when it came, and whether there was a voice in it.
 *
 * <p><b>Threads.</b> The caller's reader tells it; tests ask.
 */
final class Ear {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FRAMES_PER_SECOND = 50;
    private static final int WORD = 8; // frames with a voice: less may be a click
    private static final int PAUSE = 30; // quiet frames: less is a breath

    private final Wire.Audio line;
    private final List<short[]> frames = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private int voiced;
    private int quiet;
    private boolean hungUp;
    private boolean failed;
    private boolean ended;
    private boolean reset;

    Ear(Wire.Audio line) {
        this.line = line;
    }

    synchronized void hear(Wire.Message message) {
        var samples = Wire.samples(message.payload());
        if (hungUp || failed) {
            strange.add("kind " + message.kind() + " after the end");
        } else if (message.kind() == Wire.HANG_UP) {
            hungUp = true;
        } else if (message.kind() == Wire.ERROR) {
            failed = true;
        } else if (message.kind() != line.kind() || samples.length != line.frame()) {
            strange.add("kind " + message.kind() + ", " + message.payload().length + " bytes");
        } else {
            frame(samples);
        }
        notifyAll();
    }

    private void frame(short[] samples) {
        frames.add(samples);
        arrivals.add(System.nanoTime());
        boolean voice = Sound.loud(samples);
        voiced += voice ? 1 : 0;
        quiet = voice ? 0 : quiet + 1;
    }

    synchronized void end(boolean reset) {
        ended = true;
        this.reset = reset;
        notifyAll();
    }

    /** Waits until the agent has spoken since the last time, and has paused. */
    synchronized void hearOut() throws InterruptedException {
        for (var patience = Patience.of(PATIENCE); voiced < WORD || quiet < PAUSE; ) {
            goOn(patience, "the agent has not spoken and paused");
        }
        voiced = 0;
    }

    /** Waits until the agent speaks. */
    synchronized void hearVoice() throws InterruptedException {
        for (var patience = Patience.of(PATIENCE); voiced < WORD; ) {
            goOn(patience, "the agent does not speak");
        }
    }

    /** Waits for so much more audio, be it silence. */
    synchronized void hearOn(Duration more) throws InterruptedException {
        int enough = frames.size() + (int) (more.toMillis() * FRAMES_PER_SECOND / 1_000);
        for (var patience = Patience.of(PATIENCE); frames.size() < enough; ) {
            goOn(patience, "the line is dead");
        }
    }

    private void goOn(Patience patience, String otherwise) throws InterruptedException {
        if (ended) {
            throw new AssertionError("the call is over and " + otherwise);
        }
        patience.waitOn(this, otherwise + "; " + frames.size() + " frames, voice in " + voiced);
    }

    /** Waits for the end of the connection. */
    synchronized void awaitEnd() throws InterruptedException {
        for (var patience = Patience.of(PATIENCE); !ended; ) {
            patience.waitOn(this, "the call goes on");
        }
    }

    /** Whether the far end said that it hangs up, which is more than to close the connection. */
    synchronized boolean hungUp() {
        return hungUp;
    }

    /** Whether the far end said that it failed, whereupon Asterisk hangs the caller up. */
    synchronized boolean failed() {
        return failed;
    }

    /** Whether the connection broke, which Asterisk takes for a failure. */
    synchronized boolean reset() {
        return reset;
    }

    synchronized boolean over() {
        return ended;
    }

    /** Messages that have no place in this call. */
    synchronized List<String> strange() {
        return List.copyOf(strange);
    }

    synchronized List<Long> arrivals() {
        return List.copyOf(arrivals);
    }

    /** All samples so far. */
    synchronized short[] heard() {
        return Sound.joined(frames);
    }
}
