package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Utterance;
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
    private final Formats formats;
    private final String stage;
    private final AudioFormat format;
    private final Playout playout;
    private final Track track;
    private final SpokenWords words;
    private final byte[] piece;
    private long taken;
    private int carried;
    private volatile boolean closed;
    private Formats.@Nullable Way way;

    SpokenUtterance(Session session, Formats formats, String stage, Track track, SpokenWords words) {
        this.session = session;
        this.formats = formats;
        this.stage = stage;
        this.format = formats.output(stage);
        this.playout = session.playout();
        this.track = track;
        this.words = words;
        this.piece = new byte[format.bytes(PIECE)];
    }

    @Override
    public String id() {
        return track.id();
    }

    @Override
    public boolean cancelled() {
        return track.cancelled() || (!closed && track.closed());
    }

    @Override
    public boolean write(String text) {
        throw new IllegalStateException(stage + " writes text, but its output is " + format);
    }

    @Override
    public void says(String text) {
        words.says(format.duration(taken / format.blockBytes()), text);
    }

    @Override
    public boolean write(ByteBuffer audio) throws InterruptedException {
        session.refuseInTurn("Utterance.write");
        while (audio.hasRemaining()) {
            if (closed || !writePiece(audio)) {
                audio.position(audio.limit());
            }
        }
        return !cancelled();
    }

    private boolean writePiece(ByteBuffer audio) throws InterruptedException {
        int next = Math.min(audio.remaining(), piece.length - carried);
        int filled = carried + next;
        int whole = filled - filled % format.blockBytes();
        if (whole > 0 && !playout.reserve(track, PIECE)) {
            return false;
        }
        audio.get(piece, carried, next);
        if (whole > 0) {
            deliver(whole);
        }
        if (taken == 0) {
            var now = session.surroundings().time().instant();
            session.execute(() -> session.conversation().agentAudio(track.id(), now));
        }
        taken += next;
        carried = filled - whole;
        System.arraycopy(piece, whole, piece, 0, carried);
        return true;
    }

    private void deliver(int length) {
        var now = way();
        try {
            now.converter().push(piece, 0, length);
        } finally {
            if (now.direct()) {
                playout.release(PIECE);
            } else {
                // The room is taken until the turn has passed the audio on: a busy turn makes the writer wait.
                session.execute(() -> playout.release(PIECE));
            }
        }
    }

    /** The way to the caller or to the next stage, made anew when the session's formats changed. */
    private Formats.Way way() {
        if (way == null || way.generation() != formats.generation()) {
            way = formats.way(stage, format, this::play, this::pass);
        }
        return way;
    }

    private void play(Frame frame) {
        playout.append(track, frame.format(), frame.array(), frame.offset(), frame.length());
    }

    private void pass(Frame frame) {
        var copy = Arrays.copyOfRange(frame.array(), frame.offset(), frame.offset() + frame.length());
        session.execute(() -> session.path().through(stage, track, copy, copy.length));
    }

    @Override
    public Heard cancel() {
        return playout.cancel(track);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        boolean over = cancelled();
        closed = true;
        if (over) {
            return;
        }
        var last = way();
        last.converter().flush();
        if (last.direct()) {
            playout.close(track);
        } else {
            session.execute(() -> session.path().endThrough(stage, track));
        }
    }
}
