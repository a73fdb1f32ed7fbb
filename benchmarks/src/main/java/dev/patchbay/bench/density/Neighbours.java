package dev.patchbay.bench.density;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Processor time of the whole machine, to tell how much others took meanwhile. From the first line of Linux's {@code
 * /proc/stat}: user, nice, system, idle, iowait, irq, softirq, steal, in hundredths of a second.
 *
 * @param busyNanos since the machine started, or -1 where it does not tell
 */
record Neighbours(long busyNanos) {
    private static final Path STAT = Path.of("/proc/stat");
    private static final long TICK_NANOS = 10_000_000;

    static Neighbours now() {
        try (var lines = Files.lines(STAT)) {
            var ticks = Arrays.stream(lines.findFirst().orElse("").split(" +"))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Neighbours((ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) * TICK_NANOS);
        } catch (IOException | RuntimeException notLinux) {
            return new Neighbours(-1);
        }
    }

    /**
     * What others took since an earlier look, as parts of one core.
     *
     * @param ours processor time of our own since then
     * @param elapsed since then
     */
    OptionalDouble since(Neighbours earlier, Duration ours, Duration elapsed) {
        if (busyNanos < 0 || earlier.busyNanos < 0) {
            return OptionalDouble.empty();
        }
        double others = (double) (busyNanos - earlier.busyNanos - ours.toNanos());
        return OptionalDouble.of(Math.max(0, others / elapsed.toNanos()));
    }
}
