package dev.patchbay.runtime.dsp;

import java.util.Arrays;
import java.util.Objects;

/**
 * Cuts bytes that arrive in any lengths into blocks of exactly one size.
 *
 * <p>Push bytes in; every block that they complete goes to the {@link Sink} at once and in order, straight from the
 * caller's array where it lies there whole. What is left waits for the next push, so a rechunker never holds more than
 * one block less a byte and needs no memory beyond that.
 *
 * <p><b>Threads.</b> One at a time. A sink must not push into the rechunker that calls it.
 */
public final class Rechunker {
    /** Takes the blocks of a rechunker. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one block.
         *
         * @param bytes the array that holds it, borrowed: valid until this method returns
         * @param offset where in the array the block begins; it is {@link Rechunker#blockBytes()} long
         */
        void block(byte[] bytes, int offset);
    }

    private final byte[] rest;
    private int pending;

    /**
     * Makes an empty rechunker.
     *
     * @param blockBytes the size of a block in bytes
     * @throws IllegalArgumentException if it is less than 1
     */
    public Rechunker(int blockBytes) {
        if (blockBytes < 1) {
            throw new IllegalArgumentException("A block of " + blockBytes + " bytes: it must hold at least 1 byte");
        }
        this.rest = new byte[blockBytes];
    }

    /** The size of every block, in bytes. */
    public int blockBytes() {
        return rest.length;
    }

    /** How many bytes wait for the rest of their block: 0 to {@link #blockBytes()} − 1. */
    public int pendingBytes() {
        return pending;
    }

    /**
     * Takes bytes in and hands the blocks out that they complete. If the sink throws, the bytes behind its block are
     * lost and the rechunker can be used on.
     *
     * @throws IndexOutOfBoundsException if the array is too short; nothing is taken then
     */
    public void push(byte[] bytes, int offset, int length, Sink sink) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        int at = pending == 0 ? offset : complete(bytes, offset, length, sink);
        for (; end - at >= rest.length; at += rest.length) {
            sink.block(bytes, at);
        }
        System.arraycopy(bytes, at, rest, pending, end - at);
        pending += end - at;
    }

    /** Fills up the waiting block and returns where the bytes go on that it didn't need. */
    private int complete(byte[] bytes, int offset, int length, Sink sink) {
        int missing = rest.length - pending;
        if (length < missing) {
            return offset;
        }
        System.arraycopy(bytes, offset, rest, pending, missing);
        pending = 0;
        sink.block(rest, 0);
        return offset + missing;
    }

    /**
     * Hands out the bytes that wait, as a whole block filled up with {@code fill}, or nothing if none wait.
     *
     * @param fill the encoding's silence
     * @return how many bytes of the block are real; 0 if nothing was handed out
     */
    public int flush(byte fill, Sink sink) {
        int real = pending;
        if (real > 0) {
            Arrays.fill(rest, real, rest.length, fill);
            pending = 0;
            sink.block(rest, 0);
        }
        return real;
    }

    /** Forgets the bytes that wait. */
    public void clear() {
        pending = 0;
    }
}
