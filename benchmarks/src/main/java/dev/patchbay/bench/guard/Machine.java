package dev.patchbay.bench.guard;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** On what was measured, as far as it decides how two kernels compare. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** For example {@code "Intel(R) Xeon(R) Processor (model 167), Vector API, 16 floats at a time, Java 25"}. */
    static String name() {
        return cpu() + ", " + KernelKind.VECTOR.describe() + ", Java "
                + Runtime.version().feature();
    }

    /** Name and model, as virtual machines often have a name that says little. */
    private static String cpu() {
        try {
            var lines = Files.readAllLines(CPU_INFO);
            return of("model name", lines) + " (model " + of("model", lines) + ")";
        } catch (IOException | NoSuchElementException notLinuxOnIntel) {
            return System.getProperty("os.arch", "unknown");
        }
    }

    private static String of(String key, List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(":")
                        && line.substring(0, line.indexOf(':')).strip().equals(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
