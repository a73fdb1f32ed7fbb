package dev.patchbay.bench.peers;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A shared library that may be installed or not. */
@SuppressWarnings("restricted") // calling C is what this is for
record NativeLibrary(SymbolLookup symbols) {
    private static final Linker LINKER = Linker.nativeLinker();

    /** The library of a file name that the system's loader knows; empty when it is not installed. */
    static Optional<NativeLibrary> of(String file) {
        try {
            return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(file, Arena.global())));
        } catch (IllegalArgumentException notInstalled) {
            return Optional.empty();
        }
    }

    MethodHandle function(String name, FunctionDescriptor signature) {
        return LINKER.downcallHandle(symbols.findOrThrow(name), signature);
    }

    /** What went wrong in a call, which for these libraries is nothing that could be mended. */
    static IllegalStateException failed(Throwable thrown) {
        return new IllegalStateException("a call into a C library failed: " + thrown, thrown);
    }
}
