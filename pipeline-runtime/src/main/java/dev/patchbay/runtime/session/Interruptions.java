package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.playout.Track;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts the agent off: what is played, what waits to be played, text on its way to become sound, and an answer that is still
 * thought of.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class Interruptions {
    private final Session session;
    private final Answering answering;
    private final Set<Track> playing;

    /** Whether the caller began to speak before the answer's first sound. It may be a noise, so the answer waits. */
    private boolean doubtful;

    /** Whether that speech is over without a word. A transcriber may bring its words late. */
    private boolean wordless;

    /** @param playing what the caller hears at the moment */
    Interruptions(Session session, Answering answering, Set<Track> playing) {
        this.session = session;
        this.answering = answering;
        this.playing = playing;
    }

    /** The caller has the turn. */
    void callerStarted() {
        wordless = false;
        if (playing.isEmpty() && (answering.thinking() || session.afterSpeech().unspoken())) {
            doubtful = true;
            session.playout().hold();
        }
    }

    /** The caller said a word, so it was no noise. */
    void word() {
        if (doubtful || wordless) {
            interrupt();
        }
    }

    /** The caller's turn is over. If nobody said a word in it, what the caller was to hear before it is still due. */
    void callerStopped() {
        if (doubtful) {
            doubtful = false;
            wordless = true;
            session.playout().resume();
        }
    }

    /** The caller means it. */
    void interrupt() {
        doubtful = false;
        wordless = false;
        var unspoken = session.utterances().cutText();
        var begun = session.playout().cut();
        playing.clear();
        session.call().clear();
        boolean thinking = answering.stopThinking();
        if (!begun.isEmpty()) {
            session.meters().interruptions.increment();
            session.path().cut();
            session.stages().each(Stage::agentStopped);
            session.failures().heard(false);
        }
        var heard = heard(begun, unspoken);
        if (!heard.isEmpty() || thinking) { // else the agent had just finished
            session.afterSpeech().cut();
            tellStages(heard, thinking);
            heard.forEach(this::tell);
        }
    }

    private List<Heard> heard(List<Heard> begun, List<Heard> unspoken) {
        var ids = begun.stream().map(Heard::utterance).collect(Collectors.toSet());
        return Stream.concat(begun.stream(), unspoken.stream().filter(text -> !ids.contains(text.utterance())))
                .map(session.utterances()::withWords)
                .toList();
    }

    /** The stages know nothing of a stand-in. */
    private void tellStages(List<Heard> heard, boolean thinking) {
        var own = heard.stream().filter(cut -> !StandIn.said(cut.utterance())).toList();
        if (!own.isEmpty() || thinking) {
            session.stages().interrupt(new Interruption(own));
        }
    }

    private void tell(Heard cut) {
        session.utterances().over(cut.utterance());
        session.tell(new SessionEvent.Interrupted(
                session.now(), cut.utterance(), cut.played().toMillis(), cut.text()));
    }
}
