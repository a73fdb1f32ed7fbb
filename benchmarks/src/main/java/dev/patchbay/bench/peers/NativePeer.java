package dev.patchbay.bench.peers;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What a resampler in C needs: its buffers outside of the heap, as long as it lives. */
abstract class NativePeer implements Peer {
    /** As much as a library may hold back and then give out at once. */
    private static final int ROOM = 16_384;

    final Arena arena = Arena.ofConfined();
    final int chunk;
    final MemorySegment in;
    final MemorySegment out = arena.allocate(ROOM * (long) Short.BYTES, Long.BYTES);

    NativePeer(int fromHz) {
        this.chunk = fromHz / 50;
        this.in = arena.allocate(chunk * (long) Short.BYTES, Long.BYTES);
    }

    static int room() {
        return ROOM;
    }

    @Override
    public final void input(short[] samples) {
        MemorySegment.copy(samples, 0, in, ValueLayout.JAVA_SHORT, 0, chunk);
    }

    @Override
    public final void output(short[] to, int at, int count) {
        MemorySegment.copy(out, ValueLayout.JAVA_SHORT, 0, to, at, count);
    }

    @Override
    public final void close() {
        destroy();
        arena.close();
    }

    /** Gives the library's own memory back. */
    abstract void destroy();
}
