package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.transport.Call;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.playout.Paced;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.playout.Track;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pacer's side of a session: every 20 ms one frame to the caller, silence when there is nothing to say, and then a
 * look at what is due.
 *
 * <p>News of utterances is told after the frame was sent, so that a session that ends with its last sample does not close
 * the call before that sample is on the wire.
 *
 * <p><b>Threads.</b> Ticks on the pacer; the playout's news may come from any thread.
 */
final class Outbound implements Paced, Playout.Listener {
    private static final int GIVE_UP_AFTER_FRAMES = 100;

    /**
     * A caller who hangs up while audio is on its way breaks the connection for whoever sends, before the reader has read
     * the end. So the reader gets a moment to say how the call ended.
     */
    private static final int READER_KNOWS_BETTER_MS = 1_000;

    static final Duration FRAME = Duration.ofMillis(PERIOD_MS);

    private final Session session;
    private final Call call;
    private final List<Runnable> news = new ArrayList<>();
    private byte[] bytes = {};
    private @Nullable Frame frame;
    private volatile @Nullable Thread ticking;
    private volatile long mediaMillis;
    private int refused;
    private boolean broken;
    private @Nullable IOException gone;
    private long goneMillis;

    Outbound(Session session, Call call) {
        this.session = session;
        this.call = call;
    }

    /** Time on the media clock. Any thread. */
    long mediaMillis() {
        return mediaMillis;
    }

    @Override
    public void tick(long now) {
        mediaMillis = now;
        ticking = Thread.currentThread();
        try {
            if (!broken && !session.over()) {
                send(now);
            } else if (gone != null && !session.over() && now - goneMillis >= READER_KNOWS_BETTER_MS) {
                session.end(EndReason.connectionLost(gone));
            }
        } finally {
            ticking = null;
        }
        for (int i = 0; i < news.size(); i++) {
            news.get(i).run();
        }
        news.clear();
        session.tick(now);
    }

    private void send(long now) {
        var next = frame(session.path().outboundFormat());
        session.playout().pull(next.format(), bytes);
        next.next(bytes, 0, bytes.length);
        try {
            boolean taken = call.send(next);
            session.playout().sent(taken);
            if (taken) {
                refused = 0;
            } else if (counts() && ++refused >= GIVE_UP_AFTER_FRAMES) {
                broken = true;
                session.end(EndReason.NOT_READING);
            }
        } catch (IOException closed) {
            broken = true;
            gone = closed;
            goneMillis = now;
        } catch (RuntimeException bug) {
            // Not one step further: the thread is that of all calls.
            broken = true;
            session.failures().broken("transport " + session.info().transport(), bug);
        }
        session.observer().played(next, now);
    }

    /** Whether a refused frame counts; false once the session is over. */
    private boolean counts() {
        session.meters().outboundDropped.increment((double) FRAME.toMillis());
        return !session.over();
    }

    private Frame frame(AudioFormat format) {
        if (frame == null || !frame.format().equals(format)) {
            frame = new Frame(format);
            bytes = new byte[format.bytes(FRAME)];
        }
        return frame;
    }

    @Override
    public void started(Track track) {
        tell(() -> session.execute(() -> session.conversation().agentStarted(track)));
    }

    @Override
    public void finished(Track track, Heard heard) {
        tell(() -> session.execute(() -> session.conversation().agentFinished(track, heard)));
    }

    private void tell(Runnable what) {
        if (Thread.currentThread().equals(ticking)) {
            news.add(what);
        } else {
            what.run();
        }
    }
}
