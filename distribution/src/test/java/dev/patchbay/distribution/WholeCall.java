package dev.patchbay.distribution;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A caller's way through the {@link Conversation}, and what was heard at each step. */
final class WholeCall {
    private static final Wire.Audio LINE = Wire.Audio.SLIN;

    /** Recordings of callers begin with so much silence. */
    private static final int LEAD_MS = 50;

    private final short[] greeting;
    private final short[] whole;
    private final short[] cut;
    private final short[] goodbye;
    private final long stoppedAfterMs;
    private final boolean hungUp;

    private WholeCall(Ear ear, int[] marks, long stoppedAfterMs) {
        var heard = ear.heard();
        greeting = Arrays.copyOf(heard, marks[0]);
        whole = Arrays.copyOfRange(heard, marks[0], marks[1]);
        cut = Arrays.copyOfRange(heard, marks[1], marks[2]);
        goodbye = Arrays.copyOfRange(heard, marks[3], heard.length);
        this.stoppedAfterMs = stoppedAfterMs;
        hungUp = ear.hungUp() && !ear.reset() && ear.strange().isEmpty();
    }

    /** Has the conversation, to its end. */
    static WholeCall with(FourProviders providers) throws IOException, InterruptedException {
        try (var caller = providers.dial()) {
            var ear = caller.ear();
            var marks = new int[4];
            ear.hearOut();
            marks[0] = ear.heard().length;
            say(caller, 0);
            ear.hearOut();
            marks[1] = ear.heard().length;
            say(caller, 1);
            ear.hearVoice();
            ear.hearOn(Duration.ofMillis(1_200));
            say(caller, 2);
            ear.hearOut(); // what is left of the answer
            marks[2] = ear.heard().length;
            long stopped = lastVoiceAfter(caller);
            ear.hearOut();
            marks[3] = ear.heard().length;
            say(caller, 3);
            ear.awaitEnd();
            return new WholeCall(ear, marks, stopped);
        }
    }

    private static void say(Caller caller, int turn) {
        caller.say(Conversation.CALLER.get(turn).samples().toArray());
    }

    private static long lastVoiceAfter(Caller caller) {
        var heard = caller.ear().heard();
        var arrivals = caller.ear().arrivals();
        long last = 0;
        for (int frame = 0; frame < heard.length / LINE.frame(); frame++) {
            int from = frame * LINE.frame();
            if (Sound.loud(Arrays.copyOfRange(heard, from, from + LINE.frame()))) {
                last = arrivals.get(frame);
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(last - caller.lastBegan()) - LEAD_MS;
    }

    short[] greeting() {
        return greeting;
    }

    /** Where the second answer was cut off, by what was heard of it and of the same answer before. */
    CutAnswer.Place cut() {
        return CutAnswer.in(whole, cut);
    }

    /** How long after the caller began to speak over it the agent was last heard, ms. */
    long stoppedAfterMs() {
        return stoppedAfterMs;
    }

    /** How much was heard from the first sample of the goodbye to the end of the call, ms. */
    long goodbyeMillis() {
        int first = 0;
        while (first < goodbye.length && goodbye[first] == 0) {
            first++;
        }
        return 1_000L * (goodbye.length - first) / LINE.rate();
    }

    /** Whether the agent hung up in good order. */
    boolean hungUp() {
        return hungUp;
    }
}
