package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import dev.patchbay.websocket.link.Reader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The caller's audio to a transcriber and its messages back, over however many connections: what the transcribers do alike.
 * The session's turn.
 *
 * @param <E> what a message says
 */
final class Line<E> implements Link.Owner<E> {
    /** Beyond that the server is so far behind that it is not reading. */
    private static final int MOST_WAITING = 256 << 10;

    /** What is told too late, because the call is over, is at most so much. */
    private static final long USAGE_EVERY_MS = 5_000;

    /** Of so much audio a server that works says something, if only that there are no words in it. */
    private static final long ANSWERED_MS = 5_000;

    /**
     * What is different.
     *
     * @param <E> what a message says
     */
    interface Protocol<E> {
        /** A socket is open; {@link Line#established} when the server takes audio. */
        void opened();

        /** The server takes audio. */
        void connected();

        /** The server said something. */
        void event(E event);

        /** The connection is gone. */
        void lost();
    }

    private final StageContext session;
    private final Protocol<E> protocol;
    private final Link<E> link;
    private final CallerAudio audio;
    private boolean up;
    private boolean lost;
    private long usedMs;

    Line(
            StageContext session,
            Address address,
            StayConnected settings,
            Duration message,
            Dialer dialer,
            Supplier<Reader<E>> readers,
            Protocol<E> protocol) {
        this.session = session;
        this.protocol = protocol;
        this.link = new Link<>(session, () -> address, settings.link(), dialer, new ListenDiagnosis(), readers, this);
        this.audio = new CallerAudio(session.inputFormat(), message, settings.replay(), this::sendAudio);
    }

    private boolean sendAudio(ByteBuffer message) {
        return link.sendSoon(message, MOST_WAITING);
    }

    void open() {
        link.open();
    }

    @Override
    public void opened() {
        protocol.opened();
    }

    void established() {
        link.established();
        up = true;
        audio.connected();
        protocol.connected();
        if (lost) {
            lost = false;
            session.publish(new StageEvent.ProviderBack());
        }
    }

    void take(AudioFrame frame) {
        audio.take(frame);
        count();
    }

    void takeSilence() {
        audio.takeSilence();
        count();
    }

    private void count() {
        usedMs += audio.takeSentMs();
        if (usedMs >= USAGE_EVERY_MS) {
            tellUsage(usedMs / 1_000);
        }
        long lostMs = audio.takeLostMs();
        if (lostMs > 0) {
            session.count("caller_audio_left_out_ms", lostMs);
        }
    }

    private void tellUsage(long seconds) {
        usedMs -= seconds * 1_000;
        session.publish(new StageEvent.Usage(Map.of("audio_seconds", seconds)));
    }

    /** Sends a message; false when the server would not understand it at the moment, or is not there. */
    boolean send(String message) {
        return up && link.send(message);
    }

    CallerAudio audio() {
        return audio;
    }

    /** {@return for how long nothing was sent} */
    Duration quiet() {
        return link.quiet();
    }

    @Override
    public void event(E event) {
        protocol.event(event);
    }

    /** The server has heard audio, and says what is in it. */
    void works() {
        link.works();
    }

    @Override
    public boolean owed() {
        return audio.takenMs() >= ANSWERED_MS;
    }

    /** What a failure has as its consequence. */
    void act(Failure failure) {
        switch (failure.follows()) {
            case NOTHING -> session.count("benign_errors", 1);
            case WARNING -> session.publish(new StageEvent.Degraded(failure.code(), failure.message()));
            case RECONNECT, GIVE_UP -> link.lose(failure);
        }
    }

    @Override
    public void lost(Failure why) {
        session.count("connections_lost", 1);
        if (up) {
            up = false;
            audio.stop();
            protocol.lost();
        }
        if (!lost) {
            lost = true;
            session.publish(new StageEvent.ProviderLost(why.code(), why.message()));
        }
    }

    @Override
    public void failed(Failure why) {
        if (why.follows() == Follows.GIVE_UP) {
            throw new PipelineException(why.code(), why.message());
        }
        act(why);
    }

    /** Says goodbye, so that the server does not wait. */
    void close(String goodbye) {
        link.close(goodbye);
    }
}
