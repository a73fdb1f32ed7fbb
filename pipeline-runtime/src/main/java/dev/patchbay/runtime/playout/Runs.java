package dev.patchbay.runtime.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A ring of bytes, and whose they are: consecutive bytes of one utterance are one run. Nothing is allocated while the ring
 * keeps its size and the utterance stays the same.
 *
 * <p><b>Threads.</b> None of its own; guarded by the playout.
 */
final class Runs {
    private static final class Run {
        Track track;
        int bytes;

        Run(Track track) {
            this.track = track;
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private @Nullable Run spare; // a provider that writes as fast as it is played begins a run with every frame
    private byte[] ring;
    private int head;
    private int size;

    Runs(int capacityBytes) {
        ring = new byte[capacityBytes];
    }

    int size() {
        return size;
    }

    /** Whose bytes come first; only when there are some. */
    Track first() {
        return runs.getFirst().track;
    }

    /** Whose bytes come last; only when there are some. */
    Track last() {
        return runs.getLast().track;
    }

    int firstBytes() {
        return runs.getFirst().bytes;
    }

    /** Bytes of a track. */
    int bytes(Track track) {
        int bytes = 0;
        for (var run : runs) {
            bytes += run.track == track ? run.bytes : 0;
        }
        return bytes;
    }

    void append(Track track, byte[] bytes, int offset, int length) {
        if (size + length > ring.length) {
            grow(size + length);
        }
        int tail = (head + size) % ring.length;
        int untilEnd = Math.min(length, ring.length - tail);
        System.arraycopy(bytes, offset, ring, tail, untilEnd);
        System.arraycopy(bytes, offset + untilEnd, ring, 0, length - untilEnd);
        size += length;
        if (runs.isEmpty() || runs.getLast().track != track) {
            runs.addLast(run(track));
        }
        runs.getLast().bytes += length;
    }

    private Run run(Track track) {
        var used = spare;
        if (used == null) {
            return new Run(track);
        }
        spare = null;
        used.track = track;
        return used;
    }

    /** Takes up to {@code length} bytes of the first run. */
    int take(byte[] target, int offset, int length) {
        var run = runs.getFirst();
        int taken = Math.min(length, run.bytes);
        int untilEnd = Math.min(taken, ring.length - head);
        System.arraycopy(ring, head, target, offset, untilEnd);
        System.arraycopy(ring, 0, target, offset + untilEnd, taken - untilEnd);
        head = (head + taken) % ring.length;
        size -= taken;
        run.bytes -= taken;
        if (run.bytes == 0) {
            spare = runs.removeFirst();
        }
        return taken;
    }

    void clear() {
        runs.clear();
        head = 0;
        size = 0;
    }

    /** Takes a track's bytes out from among the others. */
    void drop(Track track) {
        int from = 0;
        int to = 0;
        for (var run : runs) {
            if (run.track != track) {
                move(from, to, run.bytes);
                to += run.bytes;
            }
            from += run.bytes;
        }
        size = to;
        runs.removeIf(run -> run.track == track);
    }

    /** Moves bytes towards the head; both places are counted from there. */
    private void move(int from, int to, int length) {
        for (int moved = 0; from != to && moved < length; ) {
            int source = (head + from + moved) % ring.length;
            int target = (head + to + moved) % ring.length;
            int piece = Math.min(length - moved, ring.length - Math.max(source, target));
            System.arraycopy(ring, source, ring, target, piece);
            moved += piece;
        }
    }

    /** Replaces every run's bytes by what {@code change} makes of them. */
    void rewrite(UnaryOperator<byte[]> change) {
        var changed = new Runs(ring.length);
        while (size > 0) {
            var track = first();
            var bytes = new byte[firstBytes()];
            take(bytes, 0, bytes.length);
            var rewritten = change.apply(bytes);
            changed.append(track, rewritten, 0, rewritten.length);
        }
        runs.addAll(changed.runs);
        ring = changed.ring;
        head = changed.head;
        size = changed.size;
    }

    private void grow(int needed) {
        var longer = new byte[Math.max(needed, ring.length * 2)];
        int untilEnd = Math.min(size, ring.length - head);
        System.arraycopy(ring, head, longer, 0, untilEnd);
        System.arraycopy(ring, 0, longer, untilEnd, size - untilEnd);
        ring = longer;
        head = 0;
    }
}
