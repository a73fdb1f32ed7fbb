package dev.patchbay.runtime.session;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Track;
import dev.patchbay.runtime.turn.TurnAction;
import dev.patchbay.runtime.turn.TurnEvent;
import dev.patchbay.runtime.turn.TurnEvent.Source;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.runtime.turn.TurnState;
import dev.patchbay.runtime.turn.TurnTaker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who says what and when, in one session: takes what stages publish and what playout reports, asks the turn-taker, and
 * does what it says.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #due}.
 */
final class Conversation {
    private final Session session;
    private final PipelineShape shape;
    private final TurnRules rules;
    private final TurnDriver turns;
    private final CallerWords words;
    private final Answering answering;
    private final AnswerWatch answer = new AnswerWatch();
    private final Set<Track> playing = new HashSet<>();
    private final Interruptions interruptions;
    private final FarewellWatch farewell;
    private final ToolFiller filler;

    Conversation(Session session, PipelineShape shape) {
        this.session = session;
        this.shape = shape;
        this.rules = session.blueprint().turns();
        this.answering = new Answering(session, model(shape));
        this.words = new CallerWords(session::now, answering::ended);
        this.interruptions = new Interruptions(session, answering, playing);
        this.farewell = new FarewellWatch(session.blueprint().farewells(), session::after, session::farewellUnanswered);
        this.filler = new ToolFiller(session.blueprint().prompts().filler(), session::after, this::quiet, this::say);
        this.turns = new TurnDriver(new TurnTaker(rules), this::perform);
    }

    private static Optional<String> model(PipelineShape shape) {
        return shape.stages().stream()
                .filter(node -> node.spec().kind() == StageSpec.Kind.LANGUAGE_MODEL)
                .map(PipelineShape.Node::name)
                .findFirst();
    }

    Answering answering() {
        return answering;
    }

    /** Whether the turn-taker wants to be woken. Pacer only. */
    boolean due(long nowMillis) {
        return turns.due(nowMillis);
    }

    void on(TurnEvent event) {
        if (!session.over() && !session.stages().silent()) {
            turns.on(event, session.now());
        }
    }

    /** A stage said what happened. */
    void published(String stage, StageEvent event) {
        if (session.stages().closed()) {
            return;
        }
        long now = session.now();
        switch (event) {
            case StageEvent.SpeechStarted(double confidence, Duration preroll) -> {
                voice(stage);
                callerStarted(stage, before(now, preroll));
                on(new TurnEvent.SpeechStarted(source(stage), preroll.toMillis()));
            }
            case StageEvent.SpeechPaused(Duration silence) -> {
                voiceEnded(stage, before(now, silence));
                on(new TurnEvent.SpeechPaused(source(stage), silence.toMillis()));
            }
            case StageEvent.SpeechResumed(Duration ago) -> {
                voice(stage);
                on(new TurnEvent.SpeechResumed(source(stage), ago.toMillis()));
            }
            case StageEvent.SpeechStopped(Duration trailing) -> {
                voiceEnded(stage, before(now, trailing));
                callerStopped(stage, before(now, trailing));
                on(new TurnEvent.SpeechStopped(source(stage), trailing.toMillis()));
            }
            case StageEvent.TurnEndExpected expected -> turnEndExpected();
            case StageEvent.TurnEnded ended -> {
                on(new TurnEvent.ProviderTurnEnded());
                answering.forget(); // unless the turn has ended with the words that were expected, and counts
            }
            case StageEvent.TurnResumed resumed -> {
                answering.forget();
                on(new TurnEvent.ProviderTurnResumed());
            }
            case StageEvent.Transcript(String text, boolean last, double confidence) -> {
                session.tell(new SessionEvent.CallerText(now, text, last));
                if (!text.isBlank()) {
                    interruptions.word();
                }
                words.heard(text, last);
            }
            case StageEvent.AgentText(String utterance, String text) -> {
                session.utterances().told(utterance, text);
                agentSays(utterance, text);
            }
            case StageEvent.Usage(var units) -> session.usage().add(stage, units);
            case StageEvent.RateLimit(String name, long limit, long remaining, Duration resetsIn) ->
                session.meters().remaining(stage, name, remaining);
            case StageEvent.ProviderLost(var code, String message) ->
                session.failures().lost(stage, code, message);
            case StageEvent.ProviderBack back -> session.failures().back(stage);
            case StageEvent.Degraded(var code, String message) -> session.degraded(stage, code.name() + ": " + message);
        }
    }

    /** The first audio of an utterance came. */
    void agentAudio(String utterance, Instant when) {
        answer.audio(when);
        session.tell(new SessionEvent.AgentAudio(session.now(), utterance));
    }

    /** Words of the agent are known. */
    void agentSays(String utterance, String text) {
        answer.text(instant());
        session.tell(new SessionEvent.AgentText(session.now(), utterance, text));
        farewell.said(utterance, text);
    }

    /** What is said over the agent may be no turn at all. */
    private void turnEndExpected() {
        if (turns.callerHasTurn()) {
            answering.expected(words.soFar());
        }
    }

    private Instant instant() {
        return session.surroundings().time().instant();
    }

    private static long before(long now, Duration ago) {
        return Math.max(0, now - ago.toMillis());
    }

    private Source source(String stage) {
        boolean detector = shape.detector()
                .map(PipelineShape.Node::name)
                .filter(stage::equals)
                .isPresent();
        return detector ? Source.DETECTOR : Source.PROVIDER;
    }

    private void voice(String stage) {
        if (source(stage) == Source.DETECTOR) {
            answer.voice();
        }
    }

    private void voiceEnded(String stage, long atMillis) {
        if (source(stage) == Source.DETECTOR) {
            answer.voiceEnded(atMillis);
        }
    }

    /** Whoever leads says in the transcript when the caller spoke. */
    private void callerStarted(String stage, long atMillis) {
        if (source(stage) == rules.leading()) {
            session.tell(new SessionEvent.CallerStarted(atMillis));
        }
    }

    private void callerStopped(String stage, long atMillis) {
        if (source(stage) == rules.leading()) {
            answer.callerSilent(atMillis);
            session.tell(new SessionEvent.CallerStopped(answer.voiceEnd(atMillis)));
        }
    }

    private void perform(TurnAction action, TurnState state) {
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
            case INTERRUPT -> interruptions.interrupt();
            case CALLER_STARTED -> callerStarted(Duration.ofMillis(Math.max(0, now - state.speechSince(rules))));
            case CALLER_STOPPED -> {
                answer.decided(now, instant());
                session.tell(new SessionEvent.TurnEnded(now));
                interruptions.callerStopped();
                session.stages().each(Stage::callerStopped);
                words.callerStopped();
            }
            case ASK -> ask(session.blueprint().prompts().asks().get(state.asked() - 1));
            case SAY_GOODBYE -> {
                farewell.hangUpAsked();
                ask(session.blueprint().prompts().goodbye());
            }
            case HANG_UP -> session.finish(EndReason.NO_INPUT);
        }
    }

    private void callerStarted(Duration ago) {
        interruptions.callerStarted();
        answer.callerSpeaks();
        if (words.callerStarted(ago)) {
            interruptions.word();
        }
        session.stages().each(stage -> stage.callerStarted(ago));
    }

    private void ask(String prompt) {
        session.tell(new SessionEvent.NoInput(session.now(), prompt));
        if (!prompt.isBlank()) {
            say(prompt);
        }
    }

    /** Has whoever speaks to the caller speak this. */
    private void say(String text) {
        for (var node : shape.stages()) {
            switch (node.spec().kind()) {
                case AGENT -> session.stages().say(node.name(), text);
                case SYNTHESIZER -> session.utterances().prompt(node.name(), text);
                case FILTER, DETECTOR, TRANSCRIBER, LANGUAGE_MODEL -> {}
            }
        }
    }

    /** The first sample of an utterance is on the wire. */
    void agentStarted(Track track) {
        session.tell(new SessionEvent.AgentStarted(session.now(), track.id()));
        answer.sample(instant()).ifPresent(took -> answered(track, took));
        session.failures().started(track);
        boolean first = playing.isEmpty();
        if (!track.cancelled() && playing.add(track) && first) {
            session.stages().each(Stage::agentStarted);
            session.failures().heard(true);
            on(new TurnEvent.AgentStarted());
        }
    }

    private void answered(Track track, SessionEvent.Waterfall took) {
        session.meters().answered(took);
        session.tell(new SessionEvent.Answered(session.now(), track.id(), took));
    }

    /** The last sample of an utterance is on the wire. */
    void agentFinished(Track track, Heard heard) {
        session.failures().finished(track);
        if (track.started()) {
            session.tell(new SessionEvent.AgentStopped(
                    session.now(), track.id(), heard.played().toMillis(), !track.cancelled()));
            if (playing.remove(track) && playing.isEmpty()) {
                session.stages().each(Stage::agentStopped);
                session.failures().heard(false);
                on(new TurnEvent.AgentStopped());
            }
            if (!track.cancelled()) {
                farewell.played(track.id());
            }
        }
        if (!track.cancelled()) {
            session.utterances().over(track.id());
        }
    }

    /** Whether nobody speaks, and the agent has nothing to say at the moment. */
    private boolean quiet() {
        return !turns.callerHasTurn()
                && session.playout().drained()
                && !session.afterSpeech().unspoken();
    }

    /** A tool runs, for which nothing had to be said or heard first. */
    void toolStarted() {
        filler.toolStarted();
    }

    /** It is over, whatever came of it. */
    void toolEnded() {
        filler.toolEnded();
    }

    /** Somebody asked for the end of the call, so that it is no loose end. */
    void hangUpAsked() {
        farewell.hangUpAsked();
    }

    /** What was to end the call came to nothing. */
    void hangUpFailed() {
        farewell.hangUpFailed();
    }

    void dtmf(char digit) {
        session.tell(new SessionEvent.Dtmf(session.now(), digit));
        on(new TurnEvent.KeyPressed());
        session.stages().each(stage -> stage.dtmf(digit));
    }
}
