package dev.patchbay.bench.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The SoX resampler library, by {@code soxr.h}. */
final class Soxr {
    static final String FILE = "libsoxr.so.0";
    static final String PACKAGE = "libsoxr0";

    private static final int INT16 = 3;
    private static final long HIGH_QUALITY = 4;
    private static final int ONE_THREAD = 1;
    private static final long NO_DITHER = 8;

    private static final StructLayout IO = MemoryLayout.structLayout(
            JAVA_INT.withName("itype"),
            JAVA_INT.withName("otype"),
            JAVA_DOUBLE.withName("scale"),
            ADDRESS.withName("e"),
            JAVA_LONG.withName("flags"));
    private static final StructLayout QUALITY = MemoryLayout.structLayout(
            JAVA_DOUBLE.withName("precision"),
            JAVA_DOUBLE.withName("phase_response"),
            JAVA_DOUBLE.withName("passband_end"),
            JAVA_DOUBLE.withName("stopband_begin"),
            ADDRESS.withName("e"),
            JAVA_LONG.withName("flags"));
    private static final StructLayout RUNTIME = MemoryLayout.structLayout(
            JAVA_INT.withName("log2_min_dft_size"),
            JAVA_INT.withName("log2_large_dft_size"),
            JAVA_INT.withName("coef_size_kbytes"),
            JAVA_INT.withName("num_threads"),
            ADDRESS.withName("e"),
            JAVA_LONG.withName("flags"));
    private static final long FLAGS = IO.byteOffset(MemoryLayout.PathElement.groupElement("flags"));

    private final MethodHandle ioSpec;
    private final MethodHandle qualitySpec;
    private final MethodHandle runtimeSpec;
    private final MethodHandle create;
    private final MethodHandle process;
    private final MethodHandle delete;

    private Soxr(NativeLibrary library) {
        this.ioSpec = library.function("soxr_io_spec", FunctionDescriptor.of(IO, JAVA_INT, JAVA_INT));
        this.qualitySpec = library.function("soxr_quality_spec", FunctionDescriptor.of(QUALITY, JAVA_LONG, JAVA_LONG));
        this.runtimeSpec = library.function("soxr_runtime_spec", FunctionDescriptor.of(RUNTIME, JAVA_INT));
        this.create = library.function(
                "soxr_create",
                FunctionDescriptor.of(ADDRESS, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        this.process = library.function(
                "soxr_process",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        this.delete = library.function("soxr_delete", FunctionDescriptor.ofVoid(ADDRESS));
    }

    static Optional<Soxr> load() {
        return NativeLibrary.of(FILE).map(Soxr::new);
    }

    /** @param dither whether to add noise before rounding, which the library does unless it is told not to */
    Peer stream(int fromHz, int toHz, boolean dither) {
        return new Stream(fromHz, toHz, dither);
    }

    private final class Stream extends NativePeer {
        private final MemorySegment taken = arena.allocate(JAVA_LONG);
        private final MemorySegment given = arena.allocate(JAVA_LONG);
        private final MemorySegment state;

        Stream(int fromHz, int toHz, boolean dither) {
            super(fromHz);
            SegmentAllocator memory = arena;
            try {
                var io = (MemorySegment) ioSpec.invokeExact(memory, INT16, INT16);
                if (!dither) {
                    io.set(JAVA_LONG, FLAGS, io.get(JAVA_LONG, FLAGS) | NO_DITHER);
                }
                var quality = (MemorySegment) qualitySpec.invokeExact(memory, HIGH_QUALITY, 0L);
                var runtime = (MemorySegment) runtimeSpec.invokeExact(memory, ONE_THREAD);
                state = (MemorySegment)
                        create.invokeExact((double) fromHz, (double) toHz, 1, MemorySegment.NULL, io, quality, runtime);
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
        }

        @Override
        public int process() {
            try {
                var error =
                        (MemorySegment) process.invokeExact(state, in, (long) chunk, taken, out, (long) room(), given);
                if (error.address() != 0 || taken.get(JAVA_LONG, 0) != chunk) {
                    throw new IllegalStateException("libsoxr did not take the chunk");
                }
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
            return (int) given.get(JAVA_LONG, 0);
        }

        @Override
        void destroy() {
            try {
                delete.invokeExact(state);
            } catch (Throwable thrown) {
                throw NativeLibrary.failed(thrown);
            }
        }
    }
}
