package com.example.echo;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Keeps the audio of one turn. Nobody knows at once that speech began, so the tape always runs, keeps the latest moment
 * only, and has the first syllable when the turn is announced.
 *
 * <p>Frames are borrowed: their bytes are copied here, into memory that is taken once per call.
 */
final class Tape {
    /** How much from before the announcement of a turn belongs to it. */
    static final Duration LEAD = Duration.ofMillis(400);

    private final AudioFormat format;
    private final int leadBytes;
    private final ByteBuffer bytes;
    private boolean inTurn;

    /**
     * An empty tape.
     *
     * @param format of all frames
     * @param longestTurn what it holds; the rest of a longer turn is lost
     */
    Tape(AudioFormat format, Duration longestTurn) {
        this.format = format;
        this.leadBytes = format.bytes(LEAD);
        this.bytes = ByteBuffer.allocate(format.bytes(longestTurn));
    }

    /** Appends a frame, or drops it when the turn is full already. */
    void record(AudioFrame frame) {
        if (!inTurn) {
            forgetAllBut(Math.max(0, leadBytes - frame.length()));
        }
        if (frame.length() <= bytes.remaining()) {
            frame.copyTo(bytes);
        }
    }

    private void forgetAllBut(int latest) {
        if (bytes.position() > latest) {
            bytes.flip().position(bytes.limit() - latest);
            bytes.compact();
        }
    }

    /** From here on everything counts. */
    void start() {
        inTurn = true;
    }

    /**
     * Ends the turn.
     *
     * @return its bytes, the lead included; none when no turn had begun
     */
    byte[] stop() {
        if (!inTurn) {
            return new byte[0];
        }
        inTurn = false;
        var turn = new byte[bytes.flip().remaining()];
        bytes.get(turn).clear();
        return turn;
    }

    /** {@return how long so many bytes play, in milliseconds} */
    long millis(int length) {
        return format.duration(length / format.blockBytes()).toMillis();
    }
}
