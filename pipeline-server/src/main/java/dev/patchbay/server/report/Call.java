package dev.patchbay.server.report;

import java.util.List;
import java.util.Optional;

/**
 * A call, put together from its two files: who spoke when, which turns were answered, what was cut off.
 *
 * @param lengthMs the longer of recording and transcript, at least 1
 */
record Call(
        Recording recording,
        List<TranscriptLine> transcript,
        double lengthMs,
        List<Speech> speech,
        List<Utterance> utterances,
        List<Turn> turns,
        List<Hold> holds,
        List<Keys> keys,
        List<Interruption> interruptions) {

    static Call of(Recording recording, List<TranscriptLine> transcript) {
        List<CallEvent> events = transcript.stream().map(TranscriptLine::event).toList();
        double lastMs = events.isEmpty() ? 1 : events.getLast().atMs();
        double lengthMs = Math.max(1, Math.max(recording.lengthMs(), lastMs));
        return new Call(
                recording,
                transcript,
                lengthMs,
                Speech.of(events, lengthMs),
                Utterance.of(events, lengthMs),
                Turn.of(events),
                Hold.of(events, lengthMs),
                Keys.of(events),
                Interruption.of(events, recording.agent()));
    }

    <E extends CallEvent> List<E> all(Class<E> kind) {
        return transcript.stream()
                .map(TranscriptLine::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Optional<CallEvent.CallStarted> started() {
        return all(CallEvent.CallStarted.class).stream().findFirst();
    }

    Optional<CallEvent.CallEnded> ended() {
        return all(CallEvent.CallEnded.class).stream().findFirst();
    }

    /** Whether anything listened for the caller's voice; without it, nobody knows when the caller spoke. */
    boolean voiceDetected() {
        return !all(CallEvent.CallerStarted.class).isEmpty();
    }
}
