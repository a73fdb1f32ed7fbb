package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Listening;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Vad;

/** Finds the user's turns in the audio. Its clock is the audio: without audio a turn never ends. */
final class Ear implements Vad.Ear {
    private static final int SLICE_MS = 20;

    /** Is told of turns, while they are heard. */
    interface Turns {
        /** There is a voice, of a new turn or of one that goes on. */
        void voice();

        /** The turn may be over. */
        void pause();

        /** Whether a pause may be taken for the end now. */
        boolean mayEnd();

        /** The turn is over. */
        void ended();
    }

    private enum State {
        QUIET,
        SPEAKING,
        /** The scenario has it that the user goes on, whatever is heard. */
        TAKEN_FOR_SPEAKING,
        PAUSED
    }

    private final SampleFormat format;
    private final Listening listening;
    private final Turns turns;
    private final Vad vad;
    private State state = State.QUIET;
    private long sinceMs;
    private byte[] rest = {};

    Ear(SampleFormat format, Listening listening, Turns turns) {
        this.format = format;
        this.listening = listening;
        this.turns = turns;
        vad = new Vad(format, 0, this);
        vad.tune(listening.levelDbfs(), listening.speculativeMs());
    }

    /** Takes in audio; a sample may be cut in two by messages. */
    void hear(byte[] message) {
        byte[] audio = rest.length == 0 ? message : joined(rest, message);
        int whole = audio.length - audio.length % format.sampleBytes();
        int slice = format.bytes(SLICE_MS);
        for (int from = 0; from < whole; from += slice) {
            vad.hear(audio, from, Math.min(slice, whole - from), true);
            look();
        }
        rest = whole == audio.length ? new byte[0] : new byte[] {audio[whole]};
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void look() {
        long quietMs = vad.positionMs() - sinceMs;
        if (state == State.TAKEN_FOR_SPEAKING && quietMs >= listening.speculativeMs()) {
            paused(vad.positionMs());
        }
        if (state == State.PAUSED && quietMs >= listening.confirmedMs() - listening.speculativeMs() && turns.mayEnd()) {
            end();
        }
    }

    @Override
    public void speechStarted(long voiceMs) {
        state = State.SPEAKING;
        turns.voice();
    }

    @Override
    public void speechStopped(long endMs) {
        paused(endMs);
    }

    private void paused(long atMs) {
        state = State.PAUSED;
        sinceMs = atMs;
        turns.pause();
    }

    private void end() {
        state = State.QUIET;
        turns.ended();
    }

    /** The scenario has the user go on. */
    void takeForSpeaking() {
        state = State.TAKEN_FOR_SPEAKING;
        sinceMs = vad.positionMs();
    }

    /** The client has the turn end. */
    void forceEnd() {
        if (state == State.SPEAKING || state == State.TAKEN_FOR_SPEAKING) {
            vad.reset();
            paused(vad.positionMs());
        }
        if (state == State.PAUSED) {
            end();
        }
    }
}
