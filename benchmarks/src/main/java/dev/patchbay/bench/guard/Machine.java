package dev.patchbay.bench.guard;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what was measured, as far as it decides how two kernels compare. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** For example {@code "Intel(R) Xeon(R) Processor, Vector API, 16 floats at a time, Java 25"}. */
    static String name() {
        return cpu() + ", " + KernelKind.VECTOR.describe() + ", Java "
                + Runtime.version().feature();
    }

    private static String cpu() {
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException notLinux) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch", "unknown");
    }
}
