package dev.patchbay.runtime.playout;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The paced buffer towards one caller, and the door to the ledger of what was played. Providers write faster than real
 * time and are made to wait; the pacer pulls one frame every 20 ms. What was never pulled was never played, and the ledger
 * counts in samples.
 *
 * <p><b>Threads.</b> Any: writers on the providers' threads, the pacer, the session's turn. One lock, held for a copy of
 * at most a few frames. The listener is called with it held and must only pass the news on.
 */
public final class Playout {
    /**
     * How much of the agent's audio is held.
     *
     * @param capacity more than this, and writers wait; at least one frame
     * @param start less than this, and an utterance does not begin, nor go on after it ran dry
     * @param lowWater writers that wait go on when no more than this is left
     */
    public record Marks(Duration capacity, Duration start, Duration lowWater) {
        /**
         * A buffer without a start threshold, half of which is played before writers go on.
         *
         * @param capacity at least one frame
         * @return its marks
         */
        public static Marks of(Duration capacity) {
            return new Marks(capacity, Duration.ZERO, capacity.dividedBy(2));
        }
    }

    /** Hears what becomes of utterances. */
    public interface Listener {
        /**
         * The first sample of an utterance went to the transport.
         *
         * @param track the utterance's account
         */
        void started(Track track);

        /**
         * The last sample of an utterance was played, or it ended without any.
         *
         * @param track the utterance's account
         * @param heard how much was played
         */
        void finished(Track track, Heard heard);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Marks marks;
    private final boolean acknowledged;
    private final Room room;
    private final Cue cue = new Cue();
    private final Ledger ledger;
    private final Runs queued;

    private AudioFormat format;
    private boolean held;
    private boolean shut;

    /**
     * An empty buffer.
     *
     * @param format of what is appended and pulled
     * @param marks how much is held
     * @param acknowledged whether {@link #acknowledge} will say what the far end has played
     * @param threads hears when a writer waits
     * @param listener hears what becomes of utterances
     */
    public Playout(AudioFormat format, Marks marks, boolean acknowledged, Threads threads, Listener listener) {
        this.format = format;
        this.marks = marks;
        this.acknowledged = acknowledged;
        this.room = new Room(lock.newCondition(), threads);
        this.ledger = new Ledger(acknowledged, listener);
        // A converter may return a little more than was reserved for it.
        this.queued = new Runs(format.bytes(marks.capacity().plusMillis(100)));
        resize();
    }

    private void resize() {
        room.resize(format.bytes(marks.capacity()), format.bytes(marks.lowWater()));
        cue.resize(format.bytes(marks.start()));
    }

    /**
     * Opens an account for an utterance.
     *
     * @param id the provider's id of it
     * @return the account; cancelled already when the session is over
     */
    public Track open(String id) {
        lock.lock();
        try {
            var track = new Track(id, format.sampleRate());
            if (shut) {
                track.cancel();
            } else {
                ledger.open(track);
            }
            return track;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is room, and keeps it for the caller.
     *
     * @param track whose audio is coming
     * @param length of the audio that is coming
     * @return false when the utterance was cancelled or closed
     * @throws InterruptedException when the session ended meanwhile
     */
    public boolean reserve(Track track, Duration length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (takes(track) && !room.fits(queued.size(), format.bytes(length))) {
                room.await();
            }
            if (takes(track)) {
                room.reserve(format.bytes(length));
            }
            return takes(track);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives back room that {@link #reserve} kept, once what it was for was appended.
     *
     * @param length as reserved
     */
    public void release(Duration length) {
        lock.lock();
        try {
            room.release(queued.size(), format.bytes(length));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Appends audio, without waiting: room is made with {@link #reserve} before.
     *
     * @param track whose it is; nothing happens when it was cancelled or closed
     * @param audioFormat of the bytes; they are dropped when this playout has just changed to another
     * @param bytes holds the audio
     * @param offset where it begins
     * @param count bytes
     */
    public void append(Track track, AudioFormat audioFormat, byte[] bytes, int offset, int count) {
        lock.lock();
        try {
            if (takes(track) && audioFormat.equals(format)) {
                queued.append(track, bytes, offset, count);
                track.wrote(count / format.blockBytes());
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean takes(Track track) {
        return !track.cancelled() && !track.closed();
    }

    /**
     * Marks the end of an utterance; what was written is still played.
     *
     * @param track any number of times
     */
    public void close(Track track) {
        lock.lock();
        try {
            track.close();
            ledger.finishIfOver(track);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the next frame: audio as far as there is any, then silence. Where the far end acknowledges, {@link #sent} must
     * follow.
     *
     * @param expected the frame's format; all is silence when this playout has just changed to another
     * @param frame filled to its end
     * @return bytes of audio in it
     */
    public int pull(AudioFormat expected, byte[] frame) {
        lock.lock();
        try {
            int audio = expected.equals(format) && playable(frame.length) ? fill(frame) : 0;
            Arrays.fill(frame, audio, frame.length, Silence.of(expected.encoding()));
            if (audio > 0) {
                room.drained(queued.size());
            }
            return audio;
        } finally {
            lock.unlock();
        }
    }

    private boolean playable(int frame) {
        if (held) {
            return false;
        }
        if (ledger.isEmpty()) {
            cue.clear();
            return false;
        }
        boolean any = queued.size() > 0;
        var next = any ? queued.first() : ledger.first();
        return cue.plays(
                queued.size(), any && queued.last().closed(), frame, next.started() && (any || !next.closed()));
    }

    private int fill(byte[] frame) {
        int filled = 0;
        while (filled < frame.length && queued.size() > 0) {
            var track = queued.first();
            int taken = queued.take(frame, filled, frame.length - filled);
            ledger.sending(track, taken / format.blockBytes());
            ledger.finishIfOver(track);
            filled += taken;
        }
        return filled;
    }

    /**
     * Says what became of the frame that was pulled last.
     *
     * @param taken whether the transport took it; if not, its time has passed all the same
     */
    public void sent(boolean taken) {
        if (!acknowledged) {
            return; // it was played when it was pulled
        }
        lock.lock();
        try {
            ledger.sent(taken);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The far end says what it has played.
     *
     * @param frames how many of those that it was sent, from the first of the call on
     */
    public void acknowledge(long frames) {
        lock.lock();
        try {
            ledger.acknowledge(frames);
        } finally {
            lock.unlock();
        }
    }

    /** Plays silence from the next frame on, and keeps everything. */
    public void hold() {
        lock.lock();
        try {
            held = true;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on where {@link #hold} stopped. */
    public void resume() {
        lock.lock();
        try {
            held = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Cancels every utterance and drops what was not played. Not one sample of them is pulled afterwards.
     *
     * @return what was cut, in playing order
     */
    public List<Heard> cut() {
        lock.lock();
        try {
            var heard = ledger.cut();
            queued.clear();
            cue.clear();
            held = false;
            room.clear();
            return heard;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes on in another format.
     *
     * @param to the new format
     * @param convert turns a run of queued bytes into the new format
     */
    public void reformat(AudioFormat to, UnaryOperator<byte[]> convert) {
        lock.lock();
        try {
            queued.rewrite(convert);
            format = to;
            ledger.reformat(to.sampleRate(), track -> queued.bytes(track) / to.blockBytes());
            resize();
        } finally {
            lock.unlock();
        }
    }

    /** Closes every utterance, whatever its writer has still to say; what was written is still played, held or not. */
    public void complete() {
        lock.lock();
        try {
            held = false;
            ledger.complete();
            room.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Ends everything: later utterances are born cancelled. */
    public void shut() {
        lock.lock();
        try {
            shut = true;
            cut();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Cancels one utterance and drops what was not played of it; the others go on.
     *
     * @param track any number of times, over or not
     * @return how much of it was played
     */
    public Heard cancel(Track track) {
        lock.lock();
        try {
            queued.drop(track);
            ledger.cancel(track);
            room.drained(queued.size());
            return track.heard();
        } finally {
            lock.unlock();
        }
    }

    /** {@return the youngest of the utterances that are not over; empty when there is none} */
    public Optional<Track> last() {
        lock.lock();
        try {
            return ledger.isEmpty() ? Optional.empty() : Optional.of(ledger.last());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether something of an utterance is still to be written or played.
     *
     * @param track of this playout
     * @return false once it was played or cancelled
     */
    public boolean isOpen(Track track) {
        lock.lock();
        try {
            return ledger.isOpen(track);
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether nothing is queued and no utterance is open} */
    public boolean drained() {
        lock.lock();
        try {
            return ledger.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** {@return how often an utterance ran dry in the middle} */
    public long underruns() {
        lock.lock();
        try {
            return cue.underruns();
        } finally {
            lock.unlock();
        }
    }
}
