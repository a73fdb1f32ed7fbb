package dev.patchbay.runtime.session;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.runtime.outage.OutageAction;
import dev.patchbay.runtime.outage.OutageEvent;
import dev.patchbay.runtime.playout.Track;
import dev.patchbay.runtime.turn.TurnEvent;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of one session when something goes wrong: a stage that loses its provider, a stage that fails for good,
 * anything else that breaks. Asks the policy, and has the stand-in speak.
 *
 * <p><b>Threads.</b> {@link #failed}, {@link #broken}, {@link #stop} and {@link #terminates} on any, {@link #due} on the
 * pacer, the rest in the session's turn.
 */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Session session;
    private final OnFailure plan;
    private final OutageDriver driver;
    private final Outages outages;
    private final Standby standby;
    private final AtomicReference<@Nullable EndReason> failure = new AtomicReference<>();

    /** Whether a failure ends the call, and nothing that was under way before it. */
    private volatile boolean fatal;

    Failures(Session session) {
        this.session = session;
        this.plan = session.blueprint().onFailure();
        this.driver = new OutageDriver(plan.rules(), this::perform);
        this.outages = new Outages(session);
        this.standby = new Standby(session, plan.voice(), () -> on(new OutageEvent.StandInFailed()));
    }

    /** What no stage did went wrong: the session itself, or its transport. */
    void broken(String who, Throwable thrown) {
        if (session.over()) {
            log.debug(
                    "session {}: {} failed while the session ended",
                    session.info().id(),
                    who,
                    thrown);
        } else {
            session.end(reason(who, thrown));
        }
    }

    /** A stage failed for good. None gets another call. */
    void failed(String who, Throwable thrown) {
        if (session.over() || failure.get() != null) {
            log.debug(
                    "session {}: {} failed while the session ended",
                    session.info().id(),
                    who,
                    thrown);
            return;
        }
        var why = reason(who, thrown);
        if (!failure.compareAndSet(null, why)) {
            return;
        }
        session.execute(() -> tell(who, why));
        fatal = session.failing(why);
        if (fatal && !plan.rules().farewell()) {
            session.end(why);
        } else {
            session.stages().silence();
            session.execute(this::takeOver);
        }
    }

    private void tell(String who, EndReason why) {
        log.warn("session {}: a provider failed: {}", session.info().id(), why);
        session.tell(new SessionEvent.ProviderFailed(session.now(), who, why.code(), why.detail()));
    }

    private EndReason reason(String who, Throwable thrown) {
        if (thrown instanceof PipelineException known) {
            return EndReason.failed(known.code(), who, known);
        }
        log.error("session {}: {} failed", session.info().id(), who, thrown);
        return EndReason.bug(who, thrown);
    }

    private void takeOver() {
        if (session.over()) {
            return;
        }
        session.retireStages();
        outages.ended();
        if (fatal) {
            on(new OutageEvent.Failed());
        }
    }

    void lost(String stage, ErrorCode code, String message) {
        outages.lost(stage, code, message);
        session.conversation().on(new TurnEvent.AgentLost());
        on(new OutageEvent.Lost(stage));
    }

    void back(String stage) {
        outages.back(stage);
        if (outages.none()) {
            session.conversation().on(new TurnEvent.AgentBack());
        }
        on(new OutageEvent.Back(stage));
    }

    /** The caller begins to hear somebody, or hears nobody any more. */
    void heard(boolean anybody) {
        on(anybody ? new OutageEvent.Speaking() : new OutageEvent.Silent());
    }

    /** The first sample of an utterance is on the wire. */
    void started(Track track) {
        if (standby.leavesWith(track)) {
            on(new OutageEvent.FarewellStarted());
        }
    }

    /** The last sample of an utterance is on the wire. */
    void finished(Track track) {
        if (standby.left(track)) {
            on(new OutageEvent.FarewellStopped());
        }
    }

    void timeUp() {
        on(new OutageEvent.TimeUp());
    }

    /** Whether the policy wants to be woken; answers yes once. */
    boolean due(long nowMillis) {
        return driver.due(nowMillis);
    }

    private void on(OutageEvent event) {
        if (!session.over()) {
            driver.on(event, session.now());
        }
    }

    private void perform(OutageAction action) {
        switch (action) {
            case SAY_WAITING -> standby.say(plan.waiting(), false);
            case SAY_FAREWELL -> standby.say(plan.farewell(), true);
            case END -> session.end(requireNonNull(failure.get(), "only a failure ends a call"));
        }
    }

    /** What the caller is sent has changed. */
    void callerChanged() {
        standby.callerChanged();
    }

    /** Whether the call ends for the caller too. */
    boolean terminates() {
        return fatal && plan.terminate();
    }

    /** Ends the stand-in's threads. */
    void stop() {
        standby.stop();
    }

    /** The session is over. */
    void close() {
        outages.ended();
        standby.close();
    }
}
