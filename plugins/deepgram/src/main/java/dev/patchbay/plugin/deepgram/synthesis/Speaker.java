package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import dev.patchbay.websocket.link.Renewal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call's text on its way to sound, over however many connections. The session's turn. */
final class Speaker implements Link.Owner<AuraEvent> {
    private static final System.Logger LOG = System.getLogger(Speaker.class.getName());

    /** More than a minute of speech: while the server has so much to make, no more text is sent, nor much more audio comes. */
    private static final int MUCH_DUE = 1_000;

    private final StageContext session;
    private final SpeechPlan plan;
    private final Playlist playlist;
    private final Voice voice;
    private final Link<AuraEvent> link;
    private final Renewal renewal;
    private final ServerWatch watch;
    private final Outage outage;
    private boolean up;
    private @Nullable Timer quota;

    Speaker(StageContext session, AuraConfig config, Dialer dialer) {
        this.session = session;
        this.plan = new SpeechPlan(config.flushesPerMinute(), config.charactersPerMinute());
        this.playlist = new Playlist(session, session.outputFormat(), this::speak);
        this.voice = new Voice(playlist);
        var address = Endpoint.of(
                config.baseUrl(), "/v1/speak", AuraQuery.of(config, session.outputFormat()), config.apiKey());
        this.link = new Link<>(
                session,
                () -> address,
                config.connection().link(),
                dialer,
                new SpeakDiagnosis(),
                () -> new AuraReader(voice),
                this);
        this.renewal = new Renewal(session, config.connection().renewAfter(), this::quiet, this::renew);
        this.watch = new ServerWatch(session, voice, this::silent);
        this.outage = new Outage(session::publish);
    }

    void open() {
        link.open();
    }

    /** There is no hello that would have to be waited for. */
    @Override
    public void opened() {
        link.established();
        up = true;
        renewal.begin();
        outage.back();
        speak();
    }

    void say(String utterance, String text, boolean last) {
        if (!plan.add(utterance, text, last)) {
            session.count("text_left_out", 1);
            session.publish(new StageEvent.Degraded(
                    DeepgramError.SERVER_FAILED,
                    "more than " + SpeechPlan.MOST_TEXT + " characters wait to be spoken; what is beyond is left out"));
        }
        outage.noticed();
        speak();
    }

    private void speak() {
        while (up && !playlist.plenty() && voice.dueCharacters() < MUCH_DUE) {
            var step = plan.next(session.clock().millis(), voice.busy());
            if (step.isEmpty()) {
                break;
            }
            take(step.get());
        }
        waitForQuota();
        renewal.look();
    }

    private void take(Step step) {
        voice.expect(step);
        if (step instanceof Say say) {
            if (!link.send(AuraMessages.speak(say.text())) || !link.send(AuraMessages.FLUSH)) {
                lose(DeepgramError.NOT_CONNECTED, "the server no longer reads what it is sent");
                return;
            }
            session.publish(
                    new StageEvent.Usage(Map.of("characters", (long) say.text().length())));
            watch.begin();
        }
    }

    private void waitForQuota() {
        cancel(quota);
        quota = null;
        long now = session.clock().millis();
        plan.freeAt(now).filter(at -> up).ifPresent(at -> {
            session.count("quota_waits", 1);
            quota = session.after(Duration.ofMillis(at - now), this::speak);
        });
    }

    private void silent() {
        lose(
                DeepgramError.SERVER_FAILED,
                "the server has not gone on with what it was told to say for " + ServerWatch.SILENT.toSeconds() + " s");
    }

    private void lose(DeepgramError code, String message) {
        link.lose(new Failure(code, Follows.RECONNECT, message));
    }

    private static void cancel(@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** The caller cut the agent off: nothing of what was to be said is of use any more. */
    void forget() {
        plan.clear();
        if (voice.clear() && link.send(AuraMessages.CLEAR)) {
            watch.begin();
        }
    }

    @Override
    public void event(AuraEvent event) {
        switch (event) {
            case AuraEvent.Metadata(String request) ->
                LOG.log(
                        Level.INFO,
                        () -> "session " + session.session().sessionId() + " deepgram-aura: dg-request-id " + request);
            case AuraEvent.Flushed(boolean spoken) -> {
                if (spoken) {
                    link.works();
                }
                watch.begin();
                speak();
            }
            case AuraEvent.Cleared cleared -> speak();
            case AuraEvent.Stale stale -> session.count("stale_audio", 1);
            case AuraEvent.Unknown unknown -> session.count("unknown_messages", 1);
            case AuraEvent.Warning(String code, String message) ->
                session.publish(new StageEvent.Degraded(
                        DeepgramError.SERVER_FAILED, "the server warns: " + SpeakDiagnosis.said(code, message)));
            case AuraEvent.Fault(String code, String message) ->
                lose(DeepgramError.SERVER_FAILED, "the server has a fault: " + SpeakDiagnosis.said(code, message));
        }
    }

    @Override
    public boolean owed() {
        return voice.owed();
    }

    @Override
    public void lost(Failure why) {
        session.count("connections_lost", 1);
        down();
        outage.lost(why, !plan.empty());
    }

    /** What was to be said is said on the next connection. */
    private void down() {
        up = false;
        renewal.stop();
        watch.stop();
        int leftOut = plan.again(voice.lost());
        if (leftOut > 0) {
            session.count("text_left_out", leftOut);
            session.publish(
                    new StageEvent.Degraded(
                            DeepgramError.SERVER_FAILED,
                            "the connection broke each time that the server was told to say a certain sentence; it is left out"));
        }
    }

    @Override
    public void failed(Failure why) {
        if (why.follows() == Follows.GIVE_UP) {
            throw new PipelineException(why.code(), why.message());
        }
        session.publish(new StageEvent.Degraded(why.code(), why.message()));
    }

    private boolean quiet() {
        return plan.empty() && !voice.owed() && playlist.idle();
    }

    /** All was played. */
    void played() {
        renewal.look();
    }

    /** The old connection is gone before what it owes is asked for. */
    private void renew() {
        session.count("sessions_renewed", 1);
        link.send(AuraMessages.CLOSE);
        link.renew();
        down();
    }

    void close() {
        link.close(AuraMessages.CLOSE);
    }
}
