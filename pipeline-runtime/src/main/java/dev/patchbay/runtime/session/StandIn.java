package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext.Blocking;
import dev.patchbay.api.stage.TextStage;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Graph;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.playout.Track;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Who speaks to the caller when the agent can't: a stage beside the pipeline, with a link of its own to the caller. It
 * hears nothing of the call, and what it begins before it is asked to speak goes nowhere.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #begin}, {@link #output}, {@link #fork} and {@link #stop}.
 */
final class StandIn {
    private static final AudioStage DEAF = frame -> {};

    /** Its own ids may be the same as those of the stages that it stands in for. */
    private static final String PREFIX = "stand-in ";

    private final Session session;
    private final String name;
    private final Stage stage;
    private final Formats formats;
    private final Forks forks;
    private final Consumer<Throwable> failed;
    private final Set<Track> farewell = ConcurrentHashMap.newKeySet();
    private volatile boolean asked;
    private volatile boolean leaving;
    private boolean closed;

    private StandIn(Session session, OnFailure.Voice voice, Consumer<Throwable> failed) {
        this.session = session;
        this.name = voice.node().name();
        this.failed = failed;
        this.formats = formats(PipelineShape.speaking(voice.node(), caller()));
        this.forks =
                new Forks(session.surroundings().threads(), (task, thrown) -> session.execute(() -> failed(thrown)));
        this.stage = voice.maker().get();
    }

    /**
     * Makes a voice and starts it.
     *
     * @param failed told, in the turn, what went wrong later
     * @throws RuntimeException when there is no plan for it, or whatever its plugin throws
     */
    static StandIn start(Session session, OnFailure.Voice voice, Consumer<Throwable> failed) {
        var standIn = new StandIn(session, voice, failed);
        try {
            standIn.stage.start(
                    new StandInSeat(session, standIn, standIn.stage.getClass().getClassLoader()));
        } catch (RuntimeException | Error thrown) {
            standIn.close();
            throw thrown;
        }
        return standIn;
    }

    String name() {
        return name;
    }

    /** Whether an utterance is of a stand-in; the stages know nothing of it. */
    static boolean said(String utterance) {
        return utterance.startsWith(PREFIX);
    }

    static String utterance(String id) {
        return PREFIX + id;
    }

    /** Whatever a session is sent at the moment, and nothing else: playout has one format. */
    private TransportSpec caller() {
        return new TransportSpec(
                FormatSet.of(session.path().formats().inbound()),
                FormatSet.of(session.path().outboundFormat()));
    }

    private Formats formats(PipelineShape shape) {
        return switch (session.surroundings().negotiator().solve(shape)) {
            case Plan plan -> new Formats(session.surroundings().negotiator(), shape, plan, this::graph);
            case Negotiation.Impossible impossible -> throw noPlan(impossible);
        };
    }

    private static IllegalStateException noPlan(Negotiation.Impossible impossible) {
        return new IllegalStateException("no plan: " + impossible.refusals());
    }

    private Graph graph(Plan plan) {
        return new Graph(
                plan, Map.of(name, DEAF), frame -> {}, session.surroundings().lending(), session.path());
    }

    AudioFormat input() {
        return formats.input(name);
    }

    AudioFormat output() {
        return formats.output(name);
    }

    /** The caller's formats changed. */
    void callerChanged() {
        replan(shape -> shape.withCaller(caller()));
    }

    /** Its own formats changed. */
    void announced(UnaryOperator<PipelineShape> change) {
        replan(change);
    }

    private void replan(UnaryOperator<PipelineShape> change) {
        if (!closed && formats.change(change) instanceof Negotiation.Impossible impossible) {
            failed(noPlan(impossible));
        }
    }

    /**
     * Has it speak.
     *
     * @param last whether these are the last words of the call
     */
    void say(String text, boolean last) {
        asked = true;
        leaving = last;
        guarded(() -> {
            switch (stage) {
                case TextStage synthesizer -> synthesizer.process(text, true);
                case AudioStage agent -> agent.say(text);
            }
        });
    }

    boolean asked() {
        return asked;
    }

    Utterance begin(String id) {
        var track = session.playout().open(utterance(id));
        if (!asked) {
            session.playout().cancel(track);
        } else if (leaving) {
            farewell.add(track);
        }
        return new SpokenUtterance(session, formats, name, track);
    }

    /** Whether an utterance is a part of the farewell. */
    boolean leavesWith(Track track) {
        return farewell.contains(track);
    }

    /** A part of the farewell is over; true when it was the last that has begun. */
    boolean left(Track track) {
        return farewell.remove(track) && farewell.isEmpty();
    }

    void fork(String task, Blocking work) {
        forks.fork(name + " " + task, work);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws silences the stand-in and nothing else
    void guarded(Runnable task) {
        if (closed) {
            return;
        }
        try {
            task.run();
        } catch (Throwable thrown) {
            failed(thrown);
        }
    }

    private void failed(Throwable thrown) {
        if (!closed) {
            close();
            failed.accept(thrown);
        }
    }

    /** Ends its threads. Any thread. */
    void stop() {
        forks.end();
    }

    @SuppressWarnings("CatchingUnchecked") // it is let go of, whatever its plugin throws
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        try {
            stage.close();
        } catch (Throwable thrown) {
            session.degraded(name, "the stand-in did not close: " + thrown);
        }
    }
}
