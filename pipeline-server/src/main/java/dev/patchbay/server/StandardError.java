package dev.patchbay.server;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/**
 * The real standard error, which the launcher keeps aside while the JVM starts.
 *
 * <p>A JVM with an incubator module announces that on standard error. The launcher therefore starts it with a reader in
 * between that leaves the line out, keeps the real one open under another number and says which by a system property.
 */
final class StandardError {
    private static final String PROPERTY = "patchbay.stderr";
    private static final int STDERR = 2;

    private StandardError() {}

    /**
     * Puts the real standard error back in its place, if it was kept aside. Should that fail, nothing is lost: the reader
     * hands on whatever else is written.
     */
    @SuppressWarnings("restricted") // one call that needs no memory: dup2(2) of POSIX
    static void takeBack() {
        var kept = Integer.getInteger(PROPERTY);
        if (kept == null) {
            return;
        }
        try {
            var linker = Linker.nativeLinker();
            var dup2 = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("dup2"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int ignored = (int) dup2.invokeExact(kept.intValue(), STDERR);
        } catch (Throwable failed) {
            System.err.println("patchbay: standard error stays behind the launcher's reader: " + failed);
        }
    }
}
