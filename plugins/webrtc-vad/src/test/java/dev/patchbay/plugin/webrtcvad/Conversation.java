package dev.patchbay.plugin.webrtcvad;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Utterances of several voices with silence before, between and after them. Which frames are speech is known from the
 * clean sound, before any noise is added: those of an utterance that are at most {@value #SOFTEST_DB} dB softer than the
 * utterance as a whole.
 */
final class Conversation {
    private static final double SOFTEST_DB = 25;
    private static final int FRAME = Sounds.samples(0.02);
    private static final List<String> SENTENCES = List.of(
            "Hello there",
            "I would like to know whether my order has been sent",
            "Yes",
            "The number is four five nine two",
            "Could you please say that again more slowly",
            "No I mean the other one",
            "Please call me back tomorrow in the morning",
            "That is not what I asked for",
            "How much does it cost");
    private static final float[] PITCHES = {90, 130, 190};

    private final double[] sound;
    private final List<Span> utterances;
    private final BitSet speech;

    private Conversation(double[] sound, List<Span> utterances, BitSet speech) {
        this.sound = sound;
        this.utterances = utterances;
        this.speech = speech;
    }

    /** When an utterance begins and ends, in milliseconds. */
    record Span(int begin, int end) {}

    /** Three pitches of a recorded voice say nine sentences, and a synthetic one babbles six times. */
    static Conversation at(double dbfs) {
        var voices = new ArrayList<double[]>();
        for (int i = 0; i < 2 * SENTENCES.size(); i++) {
            float pitch = PITCHES[i % PITCHES.length];
            voices.add(Kevin.says(SENTENCES.get(i % SENTENCES.size()), pitch, 140 + 10 * (i % 5)));
        }
        var babbler = new Babbler();
        for (int i = 0; i < 6; i++) {
            voices.add(babbler.utterance(5 + i, dbfs));
        }
        return of(voices, dbfs);
    }

    private static Conversation of(List<double[]> voices, double dbfs) {
        var parts = new ArrayList<double[]>(List.of(Sounds.silence(1.007)));
        var utterances = new ArrayList<Span>();
        for (var voice : voices) {
            int begin = millis(parts);
            parts.add(Sounds.scaled(voice, dbfs));
            utterances.add(new Span(begin, millis(parts)));
            parts.add(Sounds.silence(0.8 + 0.037 * utterances.size()));
        }
        double[] sound = Sounds.joined(parts.toArray(double[][]::new));
        return new Conversation(sound, utterances, speech(sound, dbfs - SOFTEST_DB));
    }

    private static int millis(List<double[]> parts) {
        return parts.stream().mapToInt(part -> part.length).sum() * 1000 / Sounds.RATE;
    }

    private static BitSet speech(double[] sound, double leastDbfs) {
        var speech = new BitSet();
        for (int frame = 0; (frame + 1) * FRAME <= sound.length; frame++) {
            speech.set(frame, Sounds.level(sound, frame * FRAME, FRAME) >= leastDbfs);
        }
        return speech;
    }

    /** Clean, at {@link Sounds#RATE}. */
    double[] sound() {
        return sound;
    }

    List<Span> utterances() {
        return utterances;
    }

    /** When the first speech of an utterance begins, to the frame. */
    int begin(Span utterance) {
        return speech.nextSetBit(utterance.begin() / 20) * 20;
    }

    /** How many of the frames with speech are outside of what was heard as speech, in percent. */
    double missedPercent(Heard heard) {
        long missed =
                speech.stream().filter(frame -> !heard.speechAt(20 * frame)).count();
        return 100.0 * missed / speech.cardinality();
    }
}
