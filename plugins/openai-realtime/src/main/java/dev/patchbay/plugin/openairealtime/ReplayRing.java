package dev.patchbay.plugin.openairealtime;

/**
 * The last seconds of what the caller said, as it was sent or would have been. Bounded: the oldest is overwritten. The
 * session's turn.
 */
final class ReplayRing {
    private final byte[] bytes;
    private final int block;
    private long written;
    private long from;

    /**
     * @param capacity bytes; 0 keeps nothing
     * @param block bytes that belong together
     */
    ReplayRing(int capacity, int block) {
        this.bytes = new byte[capacity - capacity % block];
        this.block = block;
    }

    void add(byte[] audio, int length) {
        int kept = Math.min(length, bytes.length);
        int skipped = length - kept;
        int at = bytes.length == 0 ? 0 : (int) (written % bytes.length);
        int first = Math.min(kept, bytes.length - at);
        System.arraycopy(audio, skipped, bytes, at, first);
        System.arraycopy(audio, skipped + first, bytes, 0, kept - first);
        written += kept;
        from = Math.max(from, written - bytes.length);
    }

    /** {@return the place that has been reached, in bytes since the beginning} */
    long position() {
        return written;
    }

    /** What was said before a place is dealt with. */
    void forgetBefore(long position) {
        from = Math.min(written, Math.max(from, position - position % block));
    }

    /** Hands over what is kept, oldest first, in pieces of at most a length; it stays kept. */
    void each(int piece, Sink sink) {
        for (long at = from; at < written; ) {
            int index = (int) (at % bytes.length);
            int length = (int) Math.min(Math.min(piece, written - at), bytes.length - index);
            sink.take(bytes, index, length);
            at += length;
        }
    }

    /** Takes a piece. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int length);
    }
}
