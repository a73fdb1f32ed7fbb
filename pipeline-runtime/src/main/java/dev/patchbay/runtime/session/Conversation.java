package dev.patchbay.runtime.session;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Track;
import dev.patchbay.runtime.turn.TurnAction;
import dev.patchbay.runtime.turn.TurnEvent;
import dev.patchbay.runtime.turn.TurnTaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Who says what and when, in one session: takes what stages publish and what playout reports, asks the turn-taker, and
 * does what it says.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #due}.
 */
final class Conversation {
    private final Session session;
    private final PipelineShape shape;
    private final boolean providerLeads;
    private final TurnDriver turns;
    private final CallerWords words = new CallerWords(this::turnText);
    private final List<WrittenUtterance> written = new ArrayList<>();
    private int playing;

    Conversation(Session session, PipelineShape shape) {
        this.session = session;
        this.shape = shape;
        this.providerLeads = session.blueprint().turns().providerLeads();
        this.turns = new TurnDriver(new TurnTaker(session.blueprint().turns()), this::perform);
    }

    /** Whether the turn-taker wants to be woken. Pacer only. */
    boolean due(long nowMillis) {
        return turns.due(nowMillis);
    }

    void on(TurnEvent event) {
        if (!session.over()) {
            turns.on(event, session.now());
        }
    }

    /** A stage said what happened. */
    void published(String stage, StageEvent event) {
        long now = session.now();
        switch (event) {
            case StageEvent.SpeechStarted started -> {
                if (leads(stage)) {
                    session.tell(new SessionEvent.CallerStarted(
                            Math.max(0, now - started.preroll().toMillis())));
                    on(new TurnEvent.SpeechStarted(started.preroll().toMillis()));
                }
            }
            case StageEvent.SpeechStopped stopped -> {
                if (leads(stage)) {
                    session.tell(new SessionEvent.CallerStopped(
                            Math.max(0, now - stopped.trailingSilence().toMillis())));
                    on(new TurnEvent.SpeechStopped(stopped.trailingSilence().toMillis()));
                }
            }
            case StageEvent.SpeechPaused paused -> {
                if (leads(stage)) {
                    on(new TurnEvent.SpeechPaused(paused.silence().toMillis()));
                }
            }
            case StageEvent.SpeechResumed resumed -> {
                if (leads(stage)) {
                    on(new TurnEvent.SpeechResumed(resumed.ago().toMillis()));
                }
            }
            case StageEvent.TurnEnded ended -> on(new TurnEvent.ProviderTurnEnded());
            case StageEvent.TurnResumed resumed -> on(new TurnEvent.ProviderTurnResumed());
            case StageEvent.Transcript(String text, boolean last, double confidence) -> {
                session.tell(new SessionEvent.CallerText(now, text, last));
                words.heard(text, last);
            }
            case StageEvent.AgentText(String utterance, String text) ->
                session.tell(new SessionEvent.AgentText(now, utterance, text));
            case StageEvent.Degraded(var code, String message) -> session.degraded(stage, code.name() + ": " + message);
        }
    }

    /** Whether this stage's word on speech counts: the provider's when it detects turns itself, else the detector's. */
    private boolean leads(String stage) {
        boolean detector = shape.detector()
                .map(PipelineShape.Node::name)
                .filter(stage::equals)
                .isPresent();
        return detector != providerLeads;
    }

    private void perform(TurnAction action) {
        long now = session.now();
        switch (action) {
            case HOLD -> {
                session.playout().hold();
                session.tell(new SessionEvent.Held(now));
            }
            case RESUME -> {
                session.playout().resume();
                session.meters().falseAlarms.increment();
                session.tell(new SessionEvent.Resumed(now));
            }
            case INTERRUPT -> interrupt();
            case CALLER_STARTED -> {
                words.callerStarted();
                session.stages().each(stage -> stage.callerStarted(Duration.ZERO));
            }
            case CALLER_STOPPED -> {
                session.tell(new SessionEvent.TurnEnded(now));
                session.stages().each(Stage::callerStopped);
                words.callerStopped();
            }
        }
    }

    private void interrupt() {
        var heard = session.playout().cut();
        playing = 0;
        session.call().clear();
        written.forEach(WrittenUtterance::cancel);
        written.clear();
        if (heard.isEmpty()) {
            return; // the agent had just finished
        }
        session.meters().interruptions.increment();
        session.path().cut();
        session.stages().interrupt(new Interruption(heard));
        for (var cut : heard) {
            session.tell(new SessionEvent.Interrupted(
                    session.now(), cut.utterance(), cut.played().toMillis()));
        }
    }

    /** The first sample of an utterance is on the wire. */
    void agentStarted(Track track) {
        session.tell(new SessionEvent.AgentStarted(session.now(), track.id()));
        if (!track.cancelled() && playing++ == 0) {
            on(new TurnEvent.AgentStarted());
        }
    }

    /** The last sample of an utterance is on the wire. */
    void agentFinished(Track track, Heard heard) {
        if (track.started()) {
            session.tell(new SessionEvent.AgentStopped(
                    session.now(), track.id(), heard.played().toMillis(), true));
            if (playing > 0 && --playing == 0) {
                on(new TurnEvent.AgentStopped());
            }
        }
    }

    void dtmf(char digit) {
        session.tell(new SessionEvent.Dtmf(session.now(), digit));
        session.stages().each(stage -> stage.dtmf(digit));
    }

    /** An utterance of text, on its way to the stage behind. */
    WrittenUtterance write(String from, String id) {
        var to = session.path().formats().plan().links().stream()
                .filter(link -> link.from().equals(from))
                .findFirst()
                .orElseThrow()
                .to();
        var utterance = new WrittenUtterance(
                id,
                session::over,
                session::execute,
                (text, last) -> session.stages().text(to, text, last));
        session.execute(() -> {
            written.removeIf(WrittenUtterance::over);
            written.add(utterance);
        });
        return utterance;
    }

    /** The words of the caller's turn, for a language model. */
    private void turnText(String text) {
        session.path().formats().plan().links().stream()
                .filter(link -> link.from().equals(PipelineShape.TURN))
                .findFirst()
                .ifPresent(link -> session.stages().text(link.to(), text, true));
    }
}
