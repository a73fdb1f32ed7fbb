package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext.Blocking;
import dev.patchbay.api.stage.TextStage;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.runtime.playout.Track;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who speaks to the caller when the agent can't: a stage beside the pipeline, with a link of its own to the caller. It
 * hears nothing of the call, and what it begins before it is asked to speak goes nowhere.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #begin}, {@link #fork} and {@link #stop}.
 */
final class StandIn {
    /** Its own ids may be the same as those of the stages that it stands in for. */
    private static final String PREFIX = "stand-in ";

    private final Session session;
    private final String name;
    private final Stage stage;
    private final StandInLink link;
    private final Forks forks;
    private final Consumer<Throwable> failed;
    private final Set<Track> farewell = ConcurrentHashMap.newKeySet();
    private volatile boolean asked;
    private volatile boolean leaving;
    private int lines;
    private boolean closed;

    private StandIn(Session session, OnFailure.Voice voice, Consumer<Throwable> failed) {
        this.session = session;
        this.name = voice.node().name();
        this.failed = failed;
        this.link = new StandInLink(session, voice.node());
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

    StandInLink link() {
        return link;
    }

    /** Its link was planned anew; it can't speak where that failed. */
    void replanned(Optional<? extends RuntimeException> fault) {
        fault.ifPresent(this::failed);
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
                case TextStage synthesizer -> synthesizer.process("line-" + ++lines, text, true);
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
        return new SpokenUtterance(session, link.formats(), name, track, new SpokenWords());
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
