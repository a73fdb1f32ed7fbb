package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.hearing.Ear;
import dev.patchbay.emulator.deepgram.hearing.Saying;
import dev.patchbay.emulator.deepgram.listen.ListenMessages.Finality;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Utterance;
import dev.patchbay.emulator.sound.SampleFormat;
import org.jspecify.annotations.Nullable;

/** Where utterances begin and end in the audio. Its only clock is the audio. */
final class Utterances {
    /** Without endpointing, silence as long as this is between two utterances all the same. */
    private static final int UNTOLD_END_MS = 500;

    private final ListenScript script;
    private final ListenQuery query;
    private final Results results;
    private final Ear ear;
    private @Nullable Saying saying;
    private Utterance heard = Utterance.noise();
    private int count;
    private long atMs;

    Utterances(ListenScript script, ListenQuery query, SampleFormat format, Results results) {
        this.script = script;
        this.query = query;
        this.results = results;
        ear = new Ear(format, query.channels(), script.thresholdDbfs(), script.gapMs(), this::heard);
    }

    void hear(byte[] audio) {
        ear.hear(audio);
    }

    /** How much audio came, ms. */
    long positionMs() {
        return ear.positionMs();
    }

    /** Where the audio was heard to, ms. */
    long atMs() {
        return atMs;
    }

    private void heard(long ms, Ear.Change change) {
        atMs = ms;
        switch (change) {
            case BEGAN -> began();
            case PAUSED -> paused(ms);
            case NONE -> {
                if (saying != null && ear.voice() && saying.advance(ms)) {
                    results.said(saying.said(), ms);
                }
            }
        }
        if (saying != null && !ear.voice()) {
            silent(saying, ms);
        }
        results.passed(ms, ear.voice());
    }

    private void began() {
        if (saying == null) {
            heard = script.utterance(count++);
            saying = new Saying(heard.text(), ear.beganMs(), 60_000 / script.wordsPerMinute());
            results.began(heard, ear.beganMs());
        } else if (heard.end() instanceof Utterance.Late && ear.beganMs() - ear.endedMs() >= endpointMs()) {
            // For a service that has not noticed the end of the one before, this is the same speech.
            saying.more(script.utterance(count++).text(), ear.beganMs());
        }
    }

    private void paused(long ms) {
        if (saying != null) {
            finish(saying, ear.endedMs(), ms);
        }
    }

    private void finish(Saying ended, long endMs, long ms) {
        int before = ended.said().size();
        ended.finish(endMs);
        if (ended.said().size() > before) {
            results.said(ended.said(), ms);
        }
    }

    /** There is no more audio: what was being said has been said. */
    void end() {
        if (saying != null && ear.voice()) {
            finish(saying, atMs, atMs);
        }
    }

    private void silent(Saying said, long ms) {
        long quietMs = ms - ear.endedMs();
        if (quietMs < endpointMs() + (heard.end() instanceof Utterance.Late(int late) ? late : 0)) {
            return;
        }
        saying = null;
        if (!said.said().isEmpty()) {
            boolean told = query.endpointingMs() != null && !(heard.end() instanceof Utterance.Never);
            if (told) {
                results.close(ms, Finality.SPEECH_FINAL);
            } else if (query.endpointingMs() != null) {
                results.close(ms, Finality.FINAL);
            }
        }
    }

    private long endpointMs() {
        return query.endpointingMs() == null ? UNTOLD_END_MS : Math.max(query.endpointingMs(), script.gapMs());
    }
}
