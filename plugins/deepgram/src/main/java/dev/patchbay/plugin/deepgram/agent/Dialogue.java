package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.deepgram.agent.conversation.Memory;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessageReader;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.plugin.deepgram.agent.settings.SettingsMessage;
import dev.patchbay.plugin.deepgram.service.DeepgramDiagnosis;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import dev.patchbay.plugin.deepgram.service.LineWatch;
import dev.patchbay.plugin.deepgram.service.Query;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One call's conversation with the server, over however many connections: what each side says goes to whom it concerns.
 * The session's turn.
 */
final class Dialogue implements Link.Owner<ServerMessage> {
    private static final System.Logger LOG = System.getLogger(Dialogue.class.getName());
    private static final String PATH = "/v1/agent/converse";

    /** A timer for each 20 ms would cost more than silence is worth. */
    private static final Duration SILENCE = Duration.ofMillis(100);

    private final StageContext session;
    private final AgentConfig config;
    private final Link<ServerMessage> link;
    private final ServerWire wire;
    private final List<ToolSpec> tools;
    private final Memory memory = new Memory();
    private final CallerAudio callerAudio;
    private final CallerTurns caller;
    private final AgentTurns agent;
    private final Debt debt = new Debt();
    private final LineWatch line;
    private final Injections injections;
    private final Functions functions;
    private final Keys keys;
    private final Upkeep upkeep;
    private boolean told;
    private boolean lost;
    private boolean audible;

    Dialogue(StageContext session, AgentConfig config, Dialer dialer) {
        this.session = session;
        this.config = config;
        this.link = new Link<>(
                session,
                () -> Endpoint.of(config.baseUrl(), PATH, new Query(), config.apiKey()),
                config.connection().link(),
                dialer,
                new DeepgramDiagnosis("base_url, listen, think and speak", config.apiKey(), session.clock()),
                ServerMessageReader::new,
                this);
        this.wire = new ServerWire(link);
        this.tools = session.tools().stream()
                .filter(tool ->
                        config.tools().map(some -> some.contains(tool.name())).orElse(true))
                .toList();
        this.callerAudio = new CallerAudio(
                session.inputFormat(),
                Duration.ofMillis(config.connection().replayMs()),
                wire::audio,
                () -> session.count("caller_audio_left_out", 1));
        this.line = new LineWatch(session, SILENCE, () -> callerAudio.takeSilence(SILENCE));
        this.caller = new CallerTurns(session, callerAudio, memory);
        this.agent = new AgentTurns(session, memory, this::look);
        this.injections = new Injections(session, wire, caller);
        this.functions = new Functions(session, wire, injections, agent, debt, memory, tools);
        this.keys = new Keys(
                session, Duration.ofMillis(config.dtmfPauseMs()), digits -> injections.callerSays(Words.keys(digits)));
        this.upkeep = new Upkeep(
                session, Duration.ofMinutes(config.connection().renewAfterMinutes()), this::quiet, this::renew);
    }

    void begin() {
        line.begin();
        link.open();
    }

    /** The server speaks first; until it has taken the settings it wants to hear of nothing else. */
    @Override
    public void opened() {
        told = false;
    }

    private void welcome(String requestId) {
        LOG.log(
                Level.INFO,
                () -> "session " + session.session().sessionId() + " deepgram-agent: connected, request " + requestId);
        if (told) {
            return;
        }
        told = true;
        var again = caller.retelling();
        if (!again.isEmpty()) {
            injections.callerSays(String.join(" ", again));
            debt.dropped();
        }
        boolean greets =
                !agent.everSpoke() && !injections.wantAnswer() && debt.goOn().isEmpty();
        wire.settings(new SettingsMessage(config, tools, session.inputFormat(), session.outputFormat())
                .toJson(memory.retold(), greets));
    }

    private void applied() {
        if (!told || link.ready()) {
            return;
        }
        LOG.log(
                Level.INFO,
                () -> "session " + session.session().sessionId() + " deepgram-agent: settings applied, with "
                        + tools.size() + " tools");
        link.established();
        upkeep.begin();
        caller.connected();
        if (lost) {
            lost = false;
            session.publish(new StageEvent.ProviderBack());
        }
        var goOn = debt.goOn();
        if (!goOn.isEmpty() && !caller.wordless()) {
            injections.callerSays(goOn);
        }
        debt.dropped();
        injections.connected();
    }

    @Override
    public void event(ServerMessage message) {
        switch (message) {
            case ServerMessage.Welcome(String requestId) -> welcome(requestId);
            case ServerMessage.SettingsApplied _ -> applied();
            case ServerMessage.CallerSpeaks _ -> callerSpeaks();
            case ServerMessage.CallerText(String text) -> callerText(text);
            case ServerMessage.AgentAtWork _ -> agent.atWork();
            case ServerMessage.AgentText(String text) -> agentText(text);
            case ServerMessage.Audio(var bytes) -> {
                if (agent.audio(bytes)) {
                    link.works();
                    caller.answered();
                    debt.sound();
                }
            }
            case ServerMessage.AudioDone _ -> agent.audioDone();
            case ServerMessage.FunctionsCalled called -> functionsCalled(called);
            case ServerMessage.FunctionsCancelled(var ids) -> functions.cancelled(ids);
            case ServerMessage.InjectionRefused _ -> injections.refused();
            case ServerMessage.Latency(var millis) ->
                LOG.log(Level.DEBUG, () -> "session " + session.session().sessionId() + " latency " + millis);
            case ServerMessage.Warning warning -> warning(warning);
            case ServerMessage.Fault fault -> act(Failures.of(fault, link.ready()));
            case ServerMessage.Ignored _ -> {}
            case ServerMessage.Unknown _ -> session.count("unknown_messages", 1);
        }
        look();
    }

    private void callerSpeaks() {
        debt.forgiven();
        functions.callerSpeaks();
        injections.callerSpeaks();
        agent.callerSpeaks();
        caller.started();
    }

    private void callerText(String text) {
        agent.callerSpoke();
        if (!injections.echoed(text)) {
            caller.said(text);
        }
    }

    private void agentText(String text) {
        injections.said(text);
        if (agent.text(text)) {
            debt.words();
            session.publish(new StageEvent.Usage(Map.of("spoken_characters", (long) text.length())));
        }
    }

    private void functionsCalled(ServerMessage.FunctionsCalled called) {
        caller.answered(); // said again, the question would run them twice
        if (called.leftOut() > 0) {
            session.count("malformed_functions", called.leftOut());
        }
        functions.called(called.calls());
    }

    private void warning(ServerMessage.Warning warning) {
        if (warning.code().equals("MAXIMUM_SESSION_LENGTH_APPROACHING")) {
            upkeep.endsSoon();
        }
        act(Failures.of(warning));
    }

    private void act(Failure failure) {
        switch (failure.follows()) {
            case NOTHING -> session.count("benign_warnings", 1);
            case WARNING -> session.publish(new StageEvent.Degraded(failure.code(), failure.message()));
            case RECONNECT, GIVE_UP -> link.lose(failure);
        }
    }

    /** Whether the server is about to answer, or should be. */
    @Override
    public boolean owed() {
        return caller.unanswered() || debt.owed();
    }

    @Override
    public void lost(Failure why) {
        interrupted(link.unheard());
        if (!lost) {
            lost = true;
            session.publish(new StageEvent.ProviderLost(why.code(), why.message()));
        }
        session.count("connections_lost", 1);
    }

    /** The connection is gone. What it has sent is played to its end. */
    private void interrupted(Duration unheard) {
        upkeep.end();
        functions.lost();
        debt.lost(agent.lost());
        injections.lost();
        caller.lost(unheard);
    }

    @Override
    public void failed(Failure why) {
        if (why.follows() == Follows.GIVE_UP) {
            upkeep.end();
            throw new PipelineException(why.code(), why.message());
        }
        act(why);
    }

    /** Something has come to its end, and something else may have waited for that. */
    private void look() {
        functions.look();
        upkeep.look();
    }

    private boolean quiet() {
        return link.ready()
                && agent.idle()
                && !audible
                && !caller.speaking()
                && !owed()
                && functions.idle()
                && injections.idle();
    }

    private void renew() {
        session.count("sessions_renewed", 1);
        interrupted(Duration.ZERO);
        link.renew();
    }

    void callerAudio(AudioFrame frame) {
        line.frame();
        callerAudio.take(frame);
    }

    void interrupted(Interruption interruption) {
        debt.dropped();
        functions.interrupted();
        agent.interrupted(interruption);
    }

    void audible(boolean now) {
        audible = now;
        functions.audible(now);
        look();
    }

    void say(String text) {
        injections.agentSays(text);
    }

    void pressed(char digit) {
        keys.press(digit);
    }

    void close() {
        line.stop();
        link.close();
    }
}
