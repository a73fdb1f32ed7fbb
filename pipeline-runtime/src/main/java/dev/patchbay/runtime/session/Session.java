package dev.patchbay.runtime.session;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.transport.Call;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.negotiation.PlanText;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.turn.TurnEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our side of one call, from accept to the last metric. What happens in the call happens in its turn, one thing at a
 * time; only writing to the playout and sending to the caller do not need it.
 *
 * <p><b>Threads.</b> {@link #run} on the call's own thread, {@link #tick} on the pacer, everything else from any thread
 * unless it says <em>turn</em>.
 */
final class Session {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final Duration MAILBOX = Duration.ofMillis(500);

    private final SessionInfo info;
    private final Surroundings surroundings;
    private final Blueprint blueprint;
    private final Call call;
    private final SessionObserver observer;
    private final SessionMeters meters;
    private final Control control;
    private final Timers timers = new Timers();
    private final Forks forks;
    private final Mailbox mailbox;
    private final Outbound outbound;
    private final Failures failures;
    private final Stages stages;
    private final Utterances utterances;
    private final AudioPath path;
    private final Conversation conversation;
    private final Playout playout;
    private final Ending ending;
    private final ToolCalls toolCalls;
    private final Usage usage;
    private final AfterSpeech afterSpeech;
    private final Consumer<Runnable> inTurn = this::execute; // made once: one a tick would be garbage
    private final Runnable turnTimeUp;

    Session(
            SessionInfo info,
            Surroundings surroundings,
            Blueprint blueprint,
            PipelineShape shape,
            Plan plan,
            Call call) {
        this.info = info;
        this.surroundings = surroundings;
        this.blueprint = blueprint;
        this.call = call;
        this.failures = new Failures(this);
        this.stages = new Stages(shape, blueprint.stages(), failures::failed);
        this.utterances = new Utterances(this);
        this.meters = new SessionMeters(surroundings.meters(), info);
        this.usage = new Usage(meters);
        this.control = new Control(this, call);
        this.ending = new Ending(this, new Lifecycle(blueprint.limits().phases()));
        this.forks = new Forks(surroundings.threads(), failures::failed);
        this.toolCalls = new ToolCalls(this, control, forks);
        this.afterSpeech = new AfterSpeech(this);
        this.outbound = new Outbound(this, call);
        this.observer = surroundings.observers().observe(info);
        this.path = new AudioPath(this, shape, plan);
        this.conversation = new Conversation(this, shape);
        this.turnTimeUp = () -> conversation.on(new TurnEvent.TimeUp());
        this.playout = new Playout(
                path.outboundFormat(), blueprint.playout(), call.acknowledges(), surroundings.threads(), outbound);
        this.mailbox = new Mailbox(
                "session " + info.id(),
                path.formats().inbound().bytes(MAILBOX),
                surroundings.threads(),
                path::caller,
                this::inboundDropped,
                thrown -> failures.broken("the session itself", thrown));
    }

    /** The caller's format changed, and with it the bytes that the queue may hold. */
    void inboundChanged(AudioFormat format) {
        mailbox.limit(format.bytes(MAILBOX));
    }

    SessionInfo info() {
        return info;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Call call() {
        return call;
    }

    SessionObserver observer() {
        return observer;
    }

    SessionMeters meters() {
        return meters;
    }

    Usage usage() {
        return usage;
    }

    Control control() {
        return control;
    }

    Failures failures() {
        return failures;
    }

    Utterances utterances() {
        return utterances;
    }

    Stages stages() {
        return stages;
    }

    AudioPath path() {
        return path;
    }

    Conversation conversation() {
        return conversation;
    }

    Answering answering() {
        return conversation.answering();
    }

    Playout playout() {
        return playout;
    }

    /** Milliseconds on the media clock. */
    long now() {
        return outbound.mediaMillis();
    }

    /** Runs the whole call; returns when nothing of it is left. */
    void run() {
        meters.started();
        surroundings.clock().add(outbound);
        mailbox.run(this::start);
        var inbound = new Inbound(this, mailbox);
        try {
            while (!over()) {
                call.receive(inbound);
            }
        } catch (PipelineException broken) {
            end(EndReason.failed(broken.code(), PipelineShape.CALLER, broken));
        } catch (IOException gone) {
            end(EndReason.connectionLost(gone));
        } catch (RuntimeException bug) {
            end(EndReason.bug("transport " + info.transport(), bug));
        }
        ending.await();
    }

    private void start() {
        log.info(
                "session {} started: call {} over {}, pipeline {}",
                info.id(),
                info.callId(),
                info.transport(),
                info.pipeline());
        path.formats().plan().links().forEach(link -> log.info("session {} {}", info.id(), PlanText.line(link)));
        tell(new SessionEvent.Started(now(), path.formats().plan()));
        stages.each((name, stage) ->
                stage.start(new StageSeat(this, name, stage.getClass().getClassLoader())));
        ending.started();
    }

    /** The pacer's look at what is due. */
    void tick(long nowMillis) {
        timers.fire(nowMillis, inTurn);
        if (conversation.due(nowMillis)) {
            mailbox.execute(turnTimeUp);
        }
        if (failures.due(nowMillis)) {
            mailbox.execute(failures::timeUp);
        }
        afterSpeech.tick(nowMillis);
        ending.tick(nowMillis);
    }

    /** Ends the call once everything the agent has said so far was played. */
    void finish(EndReason why) {
        ending.finish(why);
    }

    /** Ends the call once the caller was told; false when it was on its way out already. */
    boolean failing(EndReason why) {
        return ending.failed(why);
    }

    /** Ends the session now. */
    void end(EndReason why) {
        ending.end(why);
    }

    boolean over() {
        return ending.over();
    }

    /** Waits until nothing of the session is left; false when that took too long. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ending.await(patience);
    }

    /** Nothing more is to begin or to be played, and the far end is told. */
    void stopOutside() {
        playout.shut();
        forks.end();
        failures.stop();
        timers.clear();
        afterSpeech.end();
        // Saying goodbye to a far end that doesn't read may block, and this may be the clock of all calls.
        surroundings.threads().start("hang up " + info.id(), failures.terminates() ? call::terminate : call::close);
    }

    /** Turn: the stages are let go, though the call goes on; what they have said is still played. */
    void retireStages() {
        forks.end();
        stages.close();
        playout.complete();
    }

    /** Turn: the stages are told, and let go. */
    void stopStages() {
        failures.close();
        stages.each(Stage::inputEnded);
        stages.close();
    }

    /** The last thing that is said and counted of it. */
    void bury(EndReason why) {
        surroundings.clock().remove(outbound);
        meters.underruns.increment((double) playout.underruns());
        meters.ended(why);
        usage.each((stage, units) -> {
            log.info("session {} {} used {}", info.id(), stage, units);
            tell(new SessionEvent.Used(now(), stage, units));
        });
        if (why.failure()) {
            log.warn("session {} ended after {} ms: {}", info.id(), now(), why);
        } else {
            log.info("session {} ended after {} ms: {}", info.id(), now(), why);
        }
        tell(new SessionEvent.Ended(now(), why));
        observer.close();
    }

    /** Gives up a stage that does not return. */
    void giveUp() {
        log.error("session {}: a stage does not return; giving it up", info.id());
        var stuck = mailbox.runner();
        if (stuck != null) {
            stuck.interrupt();
        }
    }

    void tell(SessionEvent event) {
        observer.event(event);
    }

    void degraded(String who, String text) {
        log.warn("session {}: {}: {}", info.id(), who, text);
        tell(new SessionEvent.Degraded(now(), who, text));
    }

    /** Turn: the agent said goodbye, the caller heard it, and nothing follows. */
    void farewellUnanswered() {
        meters.farewellUnanswered();
        log.info("session {}: the agent said goodbye but called no hangup_call; the line stays open", info.id());
    }

    private void inboundDropped(long bytes) {
        var format = path.formats().inbound();
        meters.inboundDropped.increment(
                (double) format.duration(bytes / format.blockBytes()).toMillis());
    }

    /** Runs a task in the session's turn, soon. */
    void execute(Runnable task) {
        mailbox.execute(task);
    }

    void refuseInTurn(String method) {
        if (mailbox.inTurn()) {
            throw new IllegalStateException(
                    method + " may wait, and was called in the session's turn; call it from a task given to fork()");
        }
    }

    /** Runs a task in the turn after a time. */
    Timer after(Duration delay, Runnable task) {
        return timers.at(now() + delay.toMillis(), task);
    }

    void fork(String name, StageContext.Blocking task) {
        forks.fork(name, task);
    }

    <T> BoundedOutbox<T> outbox(String stage, int capacity, Outbox.Drain<T> drain) {
        var dropped = meters.of(Meter.OUTBOX_DROPPED, stage);
        return new BoundedOutbox<>(capacity, drain, surroundings.threads(), dropped::increment);
    }

    ToolCalls tools() {
        return toolCalls;
    }

    AfterSpeech afterSpeech() {
        return afterSpeech;
    }

    /** Turn: runs a stage's task; what it throws ends the session. */
    void guarded(String stage, Runnable task) {
        stages.guarded(stage, task);
    }
}
