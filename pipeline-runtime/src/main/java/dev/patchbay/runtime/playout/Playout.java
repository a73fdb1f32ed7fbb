package dev.patchbay.runtime.playout;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The paced buffer towards one caller, and the ledger of what was played. Providers write faster than real time and are
 * made to wait; the pacer pulls one frame every 20 ms. Only what was pulled counts as played, and the ledger counts it in
 * samples.
 *
 * <p><b>Threads.</b> Any: writers on the providers' threads, the pacer, the session's turn. One lock, held for a copy of
 * at most a few frames. The listener is called with it held and must only pass the news on.
 */
public final class Playout {
    /** Hears what becomes of utterances. */
    public interface Listener {
        /**
         * The first sample of an utterance went to the transport.
         *
         * @param track the utterance's account
         */
        void started(Track track);

        /**
         * The last sample of an utterance went to the transport, or it ended without any.
         *
         * @param track the utterance's account
         * @param heard how much was played
         */
        void finished(Track track, Heard heard);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Threads threads;
    private final Listener listener;
    private final Duration capacity;
    private final List<Track> live = new ArrayList<>();
    private final Runs queued;

    private AudioFormat format;
    private int capacityBytes;
    private int reservedBytes;
    private int waiters;
    private boolean held;
    private boolean starving;
    private boolean shut;
    private final AtomicLong underruns = new AtomicLong();

    /**
     * An empty buffer.
     *
     * @param format of what is appended and pulled
     * @param capacity audio held before writers wait, at least one frame
     * @param threads hears when a writer waits
     * @param listener hears what becomes of utterances
     */
    public Playout(AudioFormat format, Duration capacity, Threads threads, Listener listener) {
        this.format = format;
        this.capacity = capacity;
        this.capacityBytes = format.bytes(capacity);
        this.threads = threads;
        this.listener = listener;
        // A converter may return a little more than was reserved for it.
        this.queued = new Runs(capacityBytes + format.bytes(Duration.ofMillis(100)));
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
                live.add(track);
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
     * @return false when the utterance was cancelled
     * @throws InterruptedException when the session ended meanwhile
     */
    public boolean reserve(Track track, Duration length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!track.cancelled() && taken() > 0 && taken() + format.bytes(length) > capacityBytes) {
                await();
            }
            if (!track.cancelled()) {
                reservedBytes += format.bytes(length);
            }
            return !track.cancelled();
        } finally {
            lock.unlock();
        }
    }

    private int taken() {
        return queued.size() + reservedBytes;
    }

    /** One wait; {@link #reserve} looks again afterwards. */
    @SuppressWarnings("WaitNotInLoop")
    private void await() throws InterruptedException {
        waiters++;
        threads.waiting();
        try {
            room.await();
        } catch (InterruptedException interrupted) {
            // Whoever lets waiters go sets their number to zero and has said so; an interrupt has to say it itself.
            if (waiters > 0) {
                waiters--;
                threads.released();
            }
            throw interrupted;
        }
    }

    private void letGo() {
        for (; waiters > 0; waiters--) {
            threads.released();
        }
        room.signalAll();
    }

    /**
     * Gives back room that {@link #reserve} kept, once what it was for was appended.
     *
     * @param length as reserved
     */
    public void release(Duration length) {
        lock.lock();
        try {
            reservedBytes = Math.max(0, reservedBytes - format.bytes(length));
            if (waiters > 0) {
                letGo();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Appends audio, without waiting: room is made with {@link #reserve} before.
     *
     * @param track whose it is; nothing happens when it was cancelled
     * @param audioFormat of the bytes; they are dropped when this playout has just changed to another
     * @param bytes holds the audio
     * @param offset where it begins
     * @param count bytes
     */
    public void append(Track track, AudioFormat audioFormat, byte[] bytes, int offset, int count) {
        lock.lock();
        try {
            if (!track.cancelled() && audioFormat.equals(format)) {
                queued.append(track, bytes, offset, count);
                track.wrote(count / format.blockBytes());
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Marks the end of an utterance; what was written is still played.
     *
     * @param track any number of times
     */
    public void close(Track track) {
        lock.lock();
        try {
            if (!track.closed() && !track.cancelled()) {
                track.close();
                if (!queued.holds(track)) {
                    finish(track);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void finish(Track track) {
        if (live.remove(track)) {
            listener.finished(track, track.heard());
        }
    }

    /**
     * Takes the next frame: audio as far as there is any, then silence.
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
            if (audio > 0 && waiters > 0) {
                letGo();
            }
            return audio;
        } finally {
            lock.unlock();
        }
    }

    /** Half a frame is played only at the end of an utterance: before that the rest is about to come. */
    private boolean playable(int length) {
        if (held || (queued.size() == 0 && live.isEmpty())) {
            return false;
        }
        if (queued.size() >= length || (queued.size() > 0 && queued.last().closed())) {
            starving = false;
            return true;
        }
        var next = queued.size() > 0 ? queued.first() : live.getFirst();
        if (next.started() && !starving) {
            starving = true;
            underruns.incrementAndGet();
        }
        return false;
    }

    private int fill(byte[] frame) {
        int filled = 0;
        while (filled < frame.length && queued.size() > 0) {
            var track = queued.first();
            boolean first = !track.started();
            int taken = queued.take(frame, filled, frame.length - filled);
            track.played(taken / format.blockBytes());
            filled += taken;
            if (first) {
                listener.started(track);
            }
            if (track.closed() && !queued.holds(track)) {
                finish(track);
            }
        }
        return filled;
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
            var heard = live.stream().map(Track::heard).toList();
            live.forEach(Track::cancel);
            live.clear();
            queued.clear();
            reservedBytes = 0;
            held = false;
            starving = false;
            letGo();
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
            live.forEach(track -> track.rate(to.sampleRate()));
            reservedBytes = 0;
            format = to;
            capacityBytes = to.bytes(capacity);
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

    /** {@return whether nothing is queued and no utterance is open} */
    public boolean drained() {
        lock.lock();
        try {
            return live.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** {@return how often an utterance ran dry in the middle} */
    public long underruns() {
        return underruns.get();
    }
}
