package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.playout.Track;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An utterance of audio. Where its stage speaks straight to the caller it is converted on the writer's own thread; where
 * other stages stand between, each piece takes a turn of the session.
 *
 * <p><b>Threads.</b> One writer; cancelled from the session's turn.
 */
final class SpokenUtterance implements Utterance {
    /** A piece is never longer, so that one write doesn't keep the lock or the turn for long. */
    private static final Duration PIECE = Duration.ofMillis(20);

    private final Session session;
    private final String stage;
    private final AudioFormat format;
    private final Playout playout;
    private final Track track;
    private final byte[] piece;
    private int carried;
    private int generation = -1;
    private boolean closed;
    private @Nullable Converter direct;

    SpokenUtterance(Session session, String stage, AudioFormat format, Playout playout, Track track) {
        this.session = session;
        this.stage = stage;
        this.format = format;
        this.playout = playout;
        this.track = track;
        this.piece = new byte[format.bytes(PIECE)];
    }

    @Override
    public String id() {
        return track.id();
    }

    @Override
    public boolean cancelled() {
        return track.cancelled();
    }

    @Override
    public boolean write(String text) {
        throw new IllegalStateException(stage + " writes text, but its output is " + format);
    }

    @Override
    public boolean write(ByteBuffer audio) throws InterruptedException {
        session.refuseInTurn("Utterance.write");
        while (audio.hasRemaining() && !closed) {
            if (!writePiece(audio)) {
                audio.position(audio.limit());
                return false;
            }
        }
        return !track.cancelled();
    }

    private boolean writePiece(ByteBuffer audio) throws InterruptedException {
        if (!playout.reserve(track, PIECE)) {
            return false;
        }
        int taken = Math.min(audio.remaining(), piece.length - carried);
        audio.get(piece, carried, taken);
        int filled = carried + taken;
        int whole = filled - filled % format.blockBytes();
        try {
            deliver(whole);
        } finally {
            playout.release(PIECE);
        }
        carried = filled - whole;
        System.arraycopy(piece, whole, piece, 0, carried);
        return true;
    }

    private void deliver(int length) {
        var converter = direct();
        if (converter != null) {
            converter.push(piece, 0, length);
        } else {
            var copy = Arrays.copyOf(piece, length);
            session.execute(() -> session.path().through(stage, track, copy, copy.length));
        }
    }

    /** The converter to the caller, made anew when the session's formats changed; none when other stages stand between. */
    private @Nullable Converter direct() {
        int now = session.path().formats().generation();
        if (generation != now) {
            generation = now;
            direct = session.path().formats().direct(stage, format, this::play);
        }
        return direct;
    }

    private void play(Frame frame) {
        playout.append(track, frame.format(), frame.array(), frame.offset(), frame.length());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        var converter = track.cancelled() ? null : direct();
        if (converter != null) {
            converter.flush();
            playout.close(track);
        } else {
            session.execute(() -> session.path().endThrough(stage, track));
        }
    }
}
