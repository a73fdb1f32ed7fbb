package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openairealtime.Answers.Outcome;
import dev.patchbay.plugin.openairealtime.conversation.Memory;
import dev.patchbay.plugin.openairealtime.conversation.TranscriptOrder;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.ServerEvent;
import dev.patchbay.plugin.openairealtime.message.ServerEventReader;
import dev.patchbay.plugin.openairealtime.message.WireFormat;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import dev.patchbay.websocket.link.Renewal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * One call's conversation with the server, over however many connections: what each side says goes to whom it concerns.
 * The session's turn.
 */
final class Dialogue implements Link.Owner<ServerEvent>, TranscriptOrder.Sink {
    private static final System.Logger LOG = System.getLogger(Dialogue.class.getName());

    private final StageContext session;
    private final OpenAiRealtimeConfig config;
    private final Link<ServerEvent> link;
    private final ServerWire wire;
    private final List<ToolSpec> tools;
    private final Answers answers;
    private final Memory memory = new Memory();
    private final TranscriptOrder order = new TranscriptOrder(this);
    private final CallerAudio callerAudio;
    private final CallerTurns caller;
    private final AgentTurns agent;
    private final Functions functions;
    private final Keys keys;
    private final Renewal renewal;
    private boolean lost;
    private boolean cutShort;
    private boolean audible;
    private int keysPressed;

    Dialogue(StageContext session, OpenAiRealtimeConfig config, Dialer dialer) {
        this.session = session;
        this.config = config;
        this.link = new Link<>(
                session,
                () -> Endpoint.of(config),
                config.connection().link(),
                dialer,
                new Failures(),
                ServerEventReader::new,
                this);
        this.wire = new ServerWire(link, config.api());
        this.tools = session.tools().stream()
                .filter(tool ->
                        config.tools().map(some -> some.contains(tool.name())).orElse(true))
                .toList();
        this.answers = new Answers(session, wire);
        this.callerAudio = new CallerAudio(
                session.inputFormat(),
                Duration.ofMillis(config.sendIntervalMs()),
                Duration.ofMillis(config.connection().replayMs()),
                session::after,
                wire::audio,
                wire::replay,
                () -> session.count("caller_audio_left_out", 1));
        this.caller = new CallerTurns(session, config, wire, answers, callerAudio, memory, order);
        this.agent = new AgentTurns(session, config, wire, answers, memory, order, session.outputFormat());
        this.functions = new Functions(session, wire, answers, memory, tools);
        this.renewal = new Renewal(
                session, Duration.ofMinutes(config.connection().renewAfterMinutes()), this::quiet, this::renew);
        this.keys = new Keys(session, Duration.ofMillis(config.dtmfPauseMs()), this::pressed);
    }

    void begin() {
        link.open();
        if (!config.greeting().isBlank()) {
            answers.want(Words.exactly(config.greeting()));
        }
    }

    /** The server says hello first. */
    @Override
    public void opened() {}

    private void created(ServerEvent.SessionCreated created) {
        LOG.log(
                Level.INFO,
                () -> "session " + session.session().sessionId()
                        + " openai-realtime: OpenAI Realtime session started: " + created.session() + ", model "
                        + created.model());
        var settings = new SessionSettings(config, tools, session.inputFormat(), session.outputFormat());
        wire.settings(settings.toJson());
    }

    private void updated(ServerEvent.SessionUpdated updated) {
        checkFormats(updated);
        if (link.ready()) {
            return;
        }
        LOG.log(
                Level.INFO,
                () -> "session " + session.session().sessionId() + " openai-realtime: session configured with "
                        + tools.size() + " tools");
        link.established();
        renewal.begin();
        caller.retelling();
        memory.retold().forEach(wire::send);
        caller.connected();
        if (!link.ready()) {
            return; // lost again, by one of these messages
        }
        if (lost) {
            lost = false;
            session.publish(new StageEvent.ProviderBack());
        }
        if (cutShort && !caller.unanswered()) {
            answers.want(Words.GO_ON);
        }
        cutShort = false;
        answers.connected();
    }

    /** The server's word counts: a format that was asked for and not given would be noise. */
    private void checkFormats(ServerEvent.SessionUpdated updated) {
        if (!updated.input().isEmpty()) {
            var told = WireFormat.valueOf(updated.input()).format();
            if (!told.equals(session.inputFormat())) {
                session.announceInput(told);
                callerAudio.change(told);
            }
        }
        if (!updated.output().isEmpty()) {
            var told = WireFormat.valueOf(updated.output()).format();
            if (!told.equals(session.outputFormat())) {
                session.announceOutput(told);
                agent.change(told);
            }
        }
    }

    @Override
    public void event(ServerEvent event) {
        switch (event) {
            case ServerEvent.SessionCreated created -> created(created);
            case ServerEvent.SessionUpdated updated -> updated(updated);
            case ServerEvent.SpeechStarted started -> caller.started(started);
            case ServerEvent.SpeechStopped stopped -> caller.stopped(stopped);
            case ServerEvent.Committed committed -> caller.committed(committed.item());
            case ServerEvent.IdleTimeout timeout -> session.count("idle_timeouts", 1);
            case ServerEvent.CallerText words -> caller.said(words);
            case ServerEvent.CallerTextFailed failed -> caller.notUnderstood(failed);
            case ServerEvent.ResponseCreated created -> created(created.response());
            case ServerEvent.AudioDelta delta -> {
                caller.answered(delta.response());
                agent.audio(delta);
            }
            case ServerEvent.AudioDone done -> agent.audioDone(done);
            case ServerEvent.AgentText words -> agent.text(words);
            case ServerEvent.AgentTextDone done -> agent.textDone(done);
            case ServerEvent.FunctionCall call -> called(call);
            case ServerEvent.ArgumentsDelta(String item, String piece) -> functions.arguments(item, piece);
            case ServerEvent.ResponseDone done -> done(done);
            case ServerEvent.RateLimits limits -> limits.allowances().forEach(this::allowance);
            case ServerEvent.Fault fault -> fault(fault);
            case ServerEvent.Ignored ignored -> {}
            case ServerEvent.Unknown unknown -> session.count("unknown_messages", 1);
        }
        renewal.look();
    }

    private void created(String response) {
        // The server stops what it is saying when it hears the caller, and this it was not saying yet.
        boolean late = caller.speaking() && config.turnDetection().cancelsByItself();
        if (answers.created(response) || late) {
            agent.unwanted(response);
        }
    }

    /** A function is an answer as well: said again on a new connection, the question would run it twice. */
    private void called(ServerEvent.FunctionCall call) {
        if (functions.told(call)) {
            caller.answered(call.response());
        }
    }

    private void done(ServerEvent.ResponseDone done) {
        if (!done.usage().isEmpty()) {
            session.publish(new StageEvent.Usage(done.usage()));
        }
        done.calls().stream().filter(call -> done.completed()).forEach(this::called);
        boolean spoke = agent.spoke(done.response());
        boolean completed = done.completed() && !agent.stopped(done.response());
        agent.over(done.response());
        functions.responseOver(done.response(), completed, spoke);
        if (done.status().equals("failed")) {
            answers.failed(done.response());
            var details = done.errorMessage().isBlank() ? "" : "; " + done.errorMessage();
            act(Failures.ofResponse(done.errorCode(), "an answer failed" + details));
        } else {
            answers.done(done.response(), completed ? Outcome.GIVEN : Outcome.CUT);
        }
    }

    private void allowance(ServerEvent.Allowance one) {
        session.publish(new StageEvent.RateLimit(
                one.name(), one.limit(), one.remaining(), Duration.ofMillis(Math.round(one.resetSeconds() * 1000))));
    }

    private void fault(ServerEvent.Fault fault) {
        boolean busy = fault.code().equals("conversation_already_has_active_response");
        if (!answers.refused(fault.clientEvent(), busy) || !busy) {
            act(Failures.of(fault, fault.clientEvent().equals(ServerWire.SETTINGS), link.ready()));
        }
    }

    private void act(Failure failure) {
        switch (failure.follows()) {
            case NOTHING -> session.count("benign_errors", 1);
            case WARNING -> session.publish(new StageEvent.Degraded(failure.code(), failure.message()));
            case RECONNECT, GIVE_UP -> link.lose(failure);
        }
    }

    @Override
    public void lost(Failure why) {
        interrupted();
        if (!lost) {
            lost = true;
            session.publish(new StageEvent.ProviderLost(why.code(), why.message()));
        }
        session.count("connections_lost", 1);
    }

    /** The connection is gone. What it has sent is played to its end. */
    private void interrupted() {
        renewal.stop();
        var active = answers.active();
        boolean spoke = agent.spoke(active);
        boolean wanted = !agent.stopped(active);
        cutShort |= agent.cutShort(active);
        if (!spoke) {
            agent.forget(active);
        }
        if (!active.isEmpty()) {
            functions.responseOver(active, wanted, spoke);
            agent.over(active);
        }
        functions.lost();
        answers.lost(spoke, wanted ? Outcome.GIVEN : Outcome.CUT);
        caller.lost();
    }

    @Override
    public void failed(Failure why) {
        if (why.follows() == Follows.GIVE_UP) {
            throw new PipelineException(why.code(), why.message());
        }
        act(why);
    }

    private boolean quiet() {
        return !answers.busy() && agent.idle() && !audible && !caller.speaking() && functions.idle();
    }

    private void renew() {
        session.count("sessions_renewed", 1);
        link.renew();
        interrupted();
    }

    void callerAudio(AudioFrame frame) {
        callerAudio.take(frame);
    }

    void callerStarted(Duration ago) {
        if (!config.turnDetection().byServer()) {
            agent.callerGoesOn();
        }
        caller.callerStarted(ago);
    }

    void callerStopped() {
        caller.callerStopped();
    }

    void interrupted(Interruption interruption) {
        cutShort = false;
        agent.interrupted(interruption, caller.speaking());
    }

    void audible(boolean now) {
        audible = now;
        renewal.look();
    }

    void say(String text) {
        answers.want(Words.exactly(text));
    }

    void pressed(char digit) {
        keys.press(digit);
    }

    private void pressed(String digits) {
        var words = Words.keys(digits);
        memory.callerSaid("keys " + ++keysPressed, words);
        wire.send(ClientEvents.callerSaid(words));
        answers.want();
    }

    void close() {
        link.close();
    }

    @Override
    public void caller(String text, boolean last) {
        session.publish(new StageEvent.Transcript(text, last, 1));
    }

    @Override
    public void agent(String item, int content, String text) {
        session.publish(new StageEvent.AgentText(new Part(item, content).utterance(), text));
    }
}
