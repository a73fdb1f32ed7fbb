package dev.patchbay.plugin.deepgram.transcription;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.KeepAlive;
import dev.patchbay.websocket.link.Malformed;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call's transcriber by Nova. */
final class NovaTranscriber implements AudioStage, Line.Protocol<NovaEvent> {
    private static final System.Logger LOG = System.getLogger(NovaTranscriber.class.getName());

    private final NovaConfig config;
    private final Dialer dialer;
    private @Nullable StageContext context;
    private @Nullable Line<NovaEvent> open;
    private @Nullable NovaSegments made;
    private @Nullable KeepAlive keepAlive;
    private String request = "";

    NovaTranscriber(NovaConfig config, Dialer dialer) {
        this.config = config;
        this.dialer = dialer;
    }

    @Override
    public void start(StageContext session) {
        context = session;
        var query = NovaQuery.of(config, session.inputFormat());
        var line = new Line<NovaEvent>(
                session,
                Endpoint.of(config.baseUrl(), "/v1/listen", query, config.apiKey()),
                config.connection(),
                Duration.ofMillis(config.sendIntervalMs()),
                dialer,
                () -> NovaTranscriber::read,
                this);
        open = line;
        made = new NovaSegments(
                session::after,
                line.audio()::heardMs,
                this::finish,
                Duration.ofMillis(config.quietMs()),
                config.finalWait(),
                provider -> turns(session, provider));
        keepAlive = new KeepAlive(session, Duration.ofMillis(config.keepAliveMs()), line::quiet, this::keepAlive);
        line.open();
    }

    private static NovaEvent read(String message) throws Malformed {
        try {
            return NovaReader.read(message);
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

    private Line<NovaEvent> line() {
        return requireNonNull(open, "start comes first");
    }

    private NovaSegments segments() {
        return requireNonNull(made, "start comes first");
    }

    /** Asks for final words, once the server has heard all of what they are of. */
    private boolean finish(long atMs) {
        return line().audio().sent(atMs) && line().send(NovaMessages.FINALIZE);
    }

    /** A server that has never got any audio does not take words for it. */
    private void keepAlive() {
        if (line().audio().begun()) {
            line().send(NovaMessages.KEEP_ALIVE);
        } else {
            line().takeSilence();
        }
    }

    /** There is no hello. */
    @Override
    public void opened() {
        line().established();
    }

    @Override
    public void connected() {
        requireNonNull(keepAlive).begin();
    }

    @Override
    public void event(NovaEvent event) {
        switch (event) {
            case NovaEvent.Results(Piece piece, String request) -> {
                line().works();
                identify(request);
                segments().take(piece.later(line().audio().beganMs()));
                line().audio().understood(segments().through());
            }
            case NovaEvent.UtteranceEnd end -> segments().utteranceEnd();
            case NovaEvent.Fault(String code, String message) -> line().act(ListenDiagnosis.fault(code, message));
            case NovaEvent.Ignored ignored -> {}
            case NovaEvent.Unknown unknown -> session().count("unknown_messages", 1);
        }
    }

    /** Deepgram's people want it when they are asked what happened. */
    private void identify(String id) {
        if (!id.equals(request)) {
            request = id;
            LOG.log(
                    Level.INFO,
                    () -> "session " + session().session().sessionId() + " deepgram-nova: dg-request-id " + id);
        }
    }

    @Override
    public void lost() {
        requireNonNull(keepAlive).stop();
    }

    @Override
    public void process(AudioFrame frame) {
        line().take(frame);
    }

    @Override
    public void callerStarted(Duration ago) {
        segments().turns().callerStarted();
    }

    @Override
    public void callerStopped() {
        segments().turns().callerStopped();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close(NovaMessages.CLOSE_STREAM);
        }
    }
}
