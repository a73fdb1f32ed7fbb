package dev.patchbay.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code patchbay bench --peers}: times and measures our resampler beside those of C libraries. */
@Command(
        name = "patchbay bench --peers",
        mixinStandardHelpOptions = true,
        description = "Compares the resampler with libsoxr and speexdsp, where they are installed (Debian: libsoxr0,"
                + " libspeexdsp1): nanoseconds for 20 ms of mono 16-bit audio, in turns in one run, and the quality of what"
                + " comes out.")
public final class PeersCommand implements Callable<Integer> {
    private static final int[][] RACES = {
        {8_000, 24_000}, {24_000, 8_000}, {8_000, 16_000}, {16_000, 8_000}, {48_000, 8_000}, {44_100, 48_000}
    };
    private static final int[][] MEASURED = {{8_000, 24_000}, {24_000, 8_000}};

    /** For the command line. */
    public PeersCommand() {}

    @Override
    public Integer call() {
        var contenders = contenders();
        for (var rates : RACES) {
            race(contenders, rates[0], rates[1]);
        }
        for (var rates : MEASURED) {
            measure(contenders, rates[0], rates[1]);
        }
        return 0;
    }

    private static List<Contender> contenders() {
        var contenders = new ArrayList<>(Contender.ours());
        Soxr.load()
                .ifPresentOrElse(
                        soxr -> {
                            contenders.add(new Contender(Contender.SOXR, (from, to) -> soxr.stream(from, to, true)));
                            contenders.add(
                                    new Contender("libsoxr HQ, no dither", (from, to) -> soxr.stream(from, to, false)));
                        },
                        () -> missing("libsoxr", Soxr.FILE, Soxr.PACKAGE));
        Speex.load()
                .ifPresentOrElse(
                        speex -> {
                            contenders.add(new Contender("speexdsp 3", (from, to) -> speex.stream(from, to, 3)));
                            contenders.add(new Contender(Contender.SPEEX, (from, to) -> speex.stream(from, to, 5)));
                        },
                        () -> missing("speexdsp", Speex.FILE, Speex.PACKAGE));
        return contenders;
    }

    private static void missing(String library, String file, String debianPackage) {
        System.out.printf(
                "%s is not installed (there is no %s), so it is left out; on Debian: apt install %s%n",
                library, file, debianPackage);
    }

    private static void race(List<Contender> contenders, int fromHz, int toHz) {
        var nanos = Race.run(contenders, fromHz, toHz);
        double soxr = timeOf(Contender.SOXR, contenders, nanos);
        double speex = timeOf(Contender.SPEEX, contenders, nanos);
        System.out.printf("%n%d to %d Hz %21s %12s %14s%n", fromHz, toHz, "ns/20 ms", "x libsoxr HQ", "x speexdsp 5");
        for (int i = 0; i < nanos.length; i++) {
            System.out.printf(
                    "  %-26s %8.0f %12s %14s%n",
                    contenders.get(i).name(), nanos[i], times(soxr / nanos[i]), times(speex / nanos[i]));
        }
    }

    private static double timeOf(String name, List<Contender> contenders, double[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            if (contenders.get(i).name().equals(name)) {
                return nanos[i];
            }
        }
        return Double.NaN;
    }

    private static String times(double ratio) {
        return Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static void measure(List<Contender> contenders, int fromHz, int toHz) {
        System.out.printf(
                "%n%d to %d Hz %21s %12s %12s %12s %8s%n",
                fromHz, toHz, "ripple dB", "SINAD 1 kHz", "SINAD 3 kHz", "rejection", "delay ms");
        for (var contender : contenders) {
            var quality = Quality.of(contender, fromHz, toHz);
            System.out.printf(
                    Locale.ROOT,
                    "  %-26s %8.3f %12.1f %12.1f %12s %8.1f%n",
                    contender.name(),
                    quality.rippleDb(),
                    quality.sinad1kDb(),
                    quality.sinad3kDb(),
                    decibels(quality.rejectionDb()),
                    quality.delayMs());
        }
    }

    /** An alias of less than half a step of 16 bits is not there at all. */
    private static String decibels(double level) {
        return level == Double.NEGATIVE_INFINITY ? "silence" : String.format(Locale.ROOT, "%.1f", level);
    }
}
