package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.flux.FluxMessages.Moment;
import dev.patchbay.emulator.deepgram.hearing.Ear;
import dev.patchbay.emulator.deepgram.hearing.Saying;
import dev.patchbay.emulator.deepgram.hearing.Word;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.SpokenTurn;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where turns begin and end in the audio. Its only clock is the audio: without it a turn never ends. */
final class Turns {
    private static final int UPDATE_MS = 250;

    /** A shorter silence is a gap between words, and no hesitation. */
    private static final int LEAST_HESITATION_MS = 300;

    private enum State {
        INITIAL,
        ONGOING,
        AWAITING_END
    }

    private final FluxScript script;
    private final Certainty certainty;
    private final Supplier<Thresholds> thresholds;
    private final Consumer<Moment> line;
    private final Ear ear;
    private State state = State.INITIAL;
    private @Nullable Saying saying;
    private SpokenTurn spoken = SpokenTurn.of("");
    private int next;
    private int turn;
    private long atMs;
    private long startMs;
    private long updateMs = UPDATE_MS;

    Turns(FluxScript script, SampleFormat format, Supplier<Thresholds> thresholds, Consumer<Moment> line) {
        this.script = script;
        certainty = new Certainty(script);
        this.thresholds = thresholds;
        this.line = line;
        ear = new Ear(format, 1, script.thresholdDbfs(), script.gapMs(), this::heard);
    }

    void hear(byte[] audio) {
        ear.hear(audio);
    }

    private void heard(long ms, Ear.Change change) {
        atMs = ms;
        switch (change) {
            case BEGAN -> began();
            case PAUSED -> paused();
            case NONE -> {
                if (saying != null && ear.voice()) {
                    saying.advance(ms);
                }
            }
        }
        if (saying != null && state == State.INITIAL && !saying.said().isEmpty()) {
            state = State.ONGOING;
            tell("StartOfTurn", 0);
        }
        if (state != State.INITIAL && !ear.voice()) {
            silent(ms - ear.endedMs());
        }
        if (ms >= updateMs) {
            updateMs += UPDATE_MS;
            tell("Update", confidence());
        }
    }

    private void began() {
        if (saying == null) {
            spoken = script.turn(next++);
            saying = new Saying(spoken.text(), ear.beganMs(), 60_000 / script.wordsPerMinute());
            return;
        }
        if (state == State.AWAITING_END) {
            state = State.ONGOING;
            tell("TurnResumed", 0);
        }
        if (spoken.resumes() && ear.beganMs() - ear.endedMs() >= LEAST_HESITATION_MS) {
            spoken = script.turn(next++);
            saying.more(spoken.text(), ear.beganMs());
        }
    }

    private void paused() {
        if (saying != null) {
            saying.finish(ear.endedMs());
            if (saying.said().isEmpty()) {
                saying = null;
            }
        }
    }

    private void silent(long quietMs) {
        var limits = thresholds.get();
        double confidence = confidence();
        if (confidence >= limits.end() && !certainty.hesitates(quietMs, spoken)) {
            end("model", confidence);
        } else if (quietMs >= limits.timeoutMs()) {
            end("timeout", confidence);
        } else if (state == State.ONGOING && limits.eager() != null && confidence >= limits.eager()) {
            state = State.AWAITING_END;
            tell("EagerEndOfTurn", confidence);
        }
    }

    private double confidence() {
        return ear.voice() || state == State.INITIAL
                ? 0
                : certainty.after(atMs - ear.endedMs(), spoken, thresholds.get());
    }

    /** Ends the turn at once. {@return whether there was one} */
    boolean force() {
        if (state == State.INITIAL) {
            return false;
        }
        String rest = saying == null ? "" : saying.rest();
        end("manual", confidence());
        if (!rest.isEmpty()) {
            saying = new Saying(rest, atMs, 60_000 / script.wordsPerMinute());
        }
        return true;
    }

    private void end(String trigger, double confidence) {
        line.accept(new Moment("EndOfTurn", turn++, startMs, atMs, words(), confidence, trigger));
        state = State.INITIAL;
        saying = null;
        startMs = atMs;
    }

    /** The client sends no more audio: what was heard is told, and no turn ends by it. */
    void finish() {
        if (saying != null && state != State.INITIAL) {
            saying.finish(atMs);
        }
        tell("Update", confidence());
    }

    private void tell(String event, double confidence) {
        line.accept(new Moment(event, turn, startMs, atMs, words(), confidence, null));
    }

    private List<Word> words() {
        return saying == null ? List.of() : saying.said();
    }
}
