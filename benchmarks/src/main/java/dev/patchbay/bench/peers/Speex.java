package dev.patchbay.bench.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The resampler of speexdsp, by {@code speex_resampler.h}. */
final class Speex {
    static final String FILE = "libspeexdsp.so.1";
    static final String PACKAGE = "libspeexdsp1";

    private final MethodHandle init;
    private final MethodHandle process;
    private final MethodHandle destroy;

    private Speex(NativeLibrary library) {
        this.init = library.function(
                "speex_resampler_init",
                FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
        this.process = library.function(
                "speex_resampler_process_int",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        this.destroy = library.function("speex_resampler_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    }

    static Optional<Speex> load() {
        return NativeLibrary.of(FILE).map(Speex::new);
    }

    Peer stream(int fromHz, int toHz, int quality) {
        return new Stream(fromHz, toHz, quality);
    }

    private final class Stream extends NativePeer {
        private final MemorySegment taken = arena.allocate(JAVA_INT);
        private final MemorySegment given = arena.allocate(JAVA_INT);
        private final MemorySegment state;

        Stream(int fromHz, int toHz, int quality) {
            super(fromHz);
            try {
                state = (MemorySegment) init.invokeExact(1, fromHz, toHz, quality, taken);
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
        }

        @Override
        public int process() {
            taken.set(JAVA_INT, 0, chunk);
            given.set(JAVA_INT, 0, room());
            try {
                int error = (int) process.invokeExact(state, 0, in, taken, out, given);
                if (error != 0 || taken.get(JAVA_INT, 0) != chunk) {
                    throw new IllegalStateException("speexdsp: error " + error);
                }
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
            return given.get(JAVA_INT, 0);
        }

        @Override
        void destroy() {
            try {
                destroy.invokeExact(state);
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
        }
    }
}
