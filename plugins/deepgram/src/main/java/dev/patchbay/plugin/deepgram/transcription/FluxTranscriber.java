package dev.patchbay.plugin.deepgram.transcription;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.plugin.deepgram.service.LineWatch;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.Malformed;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call's transcriber by Flux. */
final class FluxTranscriber implements AudioStage, Line.Protocol<FluxReader.Numbered> {
    /** What the server wants to get, exactly. */
    static final Duration MESSAGE = Duration.ofMillis(80);

    /** There was no turn to end: it had just ended. */
    private static final String NO_TURN = "FORCE_END_TURN_NO_ACTIVE_TURN";

    private static final System.Logger LOG = System.getLogger(FluxTranscriber.class.getName());

    private final FluxConfig config;
    private final Dialer dialer;
    private final SequenceWatch sequence = new SequenceWatch();
    private @Nullable StageContext context;
    private @Nullable Line<FluxReader.Numbered> open;
    private @Nullable FluxTurns made;
    private @Nullable LineWatch watch;

    FluxTranscriber(FluxConfig config, Dialer dialer) {
        this.config = config;
        this.dialer = dialer;
    }

    @Override
    public void start(StageContext session) {
        context = session;
        var query = FluxQuery.of(config, session.inputFormat());
        var line = new Line<FluxReader.Numbered>(
                session,
                Endpoint.of(config.baseUrl(), "/v2/listen", query, config.apiKey()),
                config.connection(),
                MESSAGE,
                dialer,
                () -> FluxTranscriber::read,
                this);
        open = line;
        made = new FluxTurns(
                session::after,
                line.audio()::heardMs,
                this::forceEnd,
                () -> session.count("turns_ended_here", 1),
                config.eotTimeout(),
                provider -> turns(session, provider));
        watch = new LineWatch(session, MESSAGE, line::takeSilence);
        watch.begin();
        line.open();
    }

    private static FluxReader.Numbered read(String message) throws Malformed {
        try {
            return FluxReader.read(message);
        } catch (NotJson wrong) {
            throw new Malformed(String.valueOf(wrong.getMessage()));
        }
    }

    private Turns turns(StageContext session, DetectorTurns.Provider provider) {
        return switch (config.turns()) {
            case PROVIDER -> new ProviderTurns(session::publish);
            case DETECTOR ->
                new DetectorTurns(
                        session::publish, session::after, line().audio()::heardMs, provider, config.finalWait());
        };
    }

    private StageContext session() {
        return requireNonNull(context, "start comes first");
    }

    private Line<FluxReader.Numbered> line() {
        return requireNonNull(open, "start comes first");
    }

    private FluxTurns flux() {
        return requireNonNull(made, "start comes first");
    }

    /** Ends the turn, once the server has heard all of it. */
    private boolean forceEnd(long atMs) {
        return line().audio().sent(atMs) && line().send(FluxMessages.FORCE_END_TURN);
    }

    /** The server says hello first. */
    @Override
    public void opened() {
        sequence.begin();
    }

    @Override
    public void connected() {
        flux().connected();
    }

    @Override
    public void event(FluxReader.Numbered numbered) {
        long missing = sequence.missing(numbered.sequence());
        if (missing > 0) {
            session().count("messages_missing", missing);
        }
        switch (numbered.event()) {
            case FluxEvent.Connected(String request) -> {
                LOG.log(
                        Level.INFO,
                        () -> "session " + session().session().sessionId() + " deepgram-flux: dg-request-id "
                                + request);
                line().established();
            }
            case FluxEvent.TurnInfo info -> {
                line().works();
                flux().take(info, line().audio().beganMs());
                line().audio().understood(flux().understood());
            }
            case FluxEvent.Warning(String code, String message) -> warned(code, message);
            case FluxEvent.Fault(String code, String message) -> line().act(ListenDiagnosis.fault(code, message));
            case FluxEvent.Ignored ignored -> {}
            case FluxEvent.Unknown unknown -> session().count("unknown_messages", 1);
        }
    }

    private void warned(String code, String message) {
        if (code.equals(NO_TURN)) {
            flux().noTurn();
        } else {
            session()
                    .publish(new StageEvent.Degraded(
                            DeepgramError.SERVER_FAILED, "the server warns: " + ListenDiagnosis.said(code, message)));
        }
    }

    @Override
    public void lost() {
        flux().lost();
        line().audio().understood(flux().understood());
    }

    @Override
    public void process(AudioFrame frame) {
        requireNonNull(watch).frame();
        line().take(frame);
    }

    @Override
    public void callerStarted(Duration ago) {
        flux().turns().callerStarted();
    }

    @Override
    public void callerStopped() {
        flux().turns().callerStopped();
    }

    @Override
    public void dtmf(char digit) {
        if (config.endTurnOnKey() && flux().open()) {
            line().send(FluxMessages.FORCE_END_TURN);
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.stop();
        }
        if (open != null) {
            open.close(FluxMessages.CLOSE_STREAM);
        }
    }
}
