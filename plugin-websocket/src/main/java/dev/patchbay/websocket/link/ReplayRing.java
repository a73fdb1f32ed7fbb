package dev.patchbay.websocket.link;

/**
 * The last seconds of what the caller said, as it was sent or would have been. Bounded: the oldest is overwritten. The
 * session's turn.
 */
public final class ReplayRing {
    private final byte[] bytes;
    private final int block;
    private long written;
    private long from;

    /**
     * An empty ring.
     *
     * @param capacity bytes; 0 keeps nothing
     * @param block bytes that belong together
     */
    public ReplayRing(int capacity, int block) {
        this.bytes = new byte[capacity - capacity % block];
        this.block = block;
    }

    /**
     * Keeps audio.
     *
     * @param audio whole blocks from the beginning
     * @param length how many bytes of it
     */
    public void add(byte[] audio, int length) {
        int kept = Math.min(length, bytes.length);
        int skipped = length - kept;
        int at = bytes.length == 0 ? 0 : (int) ((written + skipped) % bytes.length);
        int first = Math.min(kept, bytes.length - at);
        System.arraycopy(audio, skipped, bytes, at, first);
        System.arraycopy(audio, skipped + first, bytes, 0, kept - first);
        written += length;
        from = Math.max(from, written - bytes.length);
    }

    /** {@return the place that has been reached, in bytes since the beginning} */
    public long position() {
        return written;
    }

    /**
     * What was said before a place is dealt with.
     *
     * @param position bytes since the beginning
     */
    public void forgetBefore(long position) {
        from = Math.min(written, Math.max(from, position - position % block));
    }

    /** {@return the place where what is kept begins} */
    public long begin() {
        return from;
    }

    /**
     * Copies what was said from a place on, as much of it as there is and fits.
     *
     * @param position bytes since the beginning, from {@link #begin} on
     * @param target filled from its beginning
     * @return how many bytes
     */
    public int copy(long position, byte[] target) {
        int length = (int) Math.min(target.length, written - position);
        int at = (int) (position % bytes.length);
        int first = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, 0, first);
        System.arraycopy(bytes, 0, target, first, length - first);
        return length;
    }
}
