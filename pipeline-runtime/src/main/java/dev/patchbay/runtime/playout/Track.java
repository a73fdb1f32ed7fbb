package dev.patchbay.runtime.playout;

import dev.patchbay.api.stage.Interruption.Heard;
import java.time.Duration;

/**
 * One utterance's account in the ledger: how much of it was written and how much was played.
 *
 * <p><b>Threads.</b> Guarded by its playout's lock, apart from {@link #cancelled()} and {@link #closed()}.
 */
public final class Track {
    private final String id;
    private long writtenSamples;
    private long playedSamples;
    private int sampleRate;
    private volatile boolean started;
    private volatile boolean closed;
    private volatile boolean cancelled;

    Track(String id, int sampleRate) {
        this.id = id;
        this.sampleRate = sampleRate;
    }

    /** {@return the utterance's id} */
    public String id() {
        return id;
    }

    /** {@return whether nothing more of it will be played. Any thread} */
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void close() {
        closed = true;
    }

    /** {@return whether nothing more is written to it. Any thread} */
    public boolean closed() {
        return closed;
    }

    /** {@return whether any of it was sent; exact once it is finished} */
    public boolean started() {
        return started;
    }

    void wrote(int samples) {
        writtenSamples += samples;
    }

    void start() {
        started = true;
    }

    void played(int samples) {
        playedSamples += samples;
    }

    /** Whether nothing of it is still to be played. */
    boolean over() {
        return playedSamples == writtenSamples;
    }

    /** What is still to be played goes on at another rate, and its audio is so many samples then. */
    void rate(int newRate, int queuedSamples) {
        playedSamples = playedSamples * newRate / sampleRate;
        writtenSamples = playedSamples + queuedSamples;
        sampleRate = newRate;
    }

    Heard heard() {
        return new Heard(id, time(playedSamples), time(writtenSamples));
    }

    private Duration time(long samples) {
        return Duration.ofNanos(samples * 1_000_000 / sampleRate * 1_000);
    }
}
