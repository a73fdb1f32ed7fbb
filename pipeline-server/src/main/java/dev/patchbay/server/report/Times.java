package dev.patchbay.server.report;

import java.util.Locale;

/** Times as a reader wants them; all take ms. */
final class Times {

    private Times() {}

    /** A place in the call: {@code 1:04.3}. */
    static String clock(double ms) {
        long tenths = Math.round(ms / 100);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /** A place as engineers compare it with a log: {@code 1:04.260}. */
    static String precise(double ms) {
        long whole = Math.round(ms);
        return String.format(Locale.ROOT, "%d:%02d.%03d", whole / 60_000, whole / 1000 % 60, whole % 1000);
    }

    /** A length that is compared: {@code 590 ms}. */
    static String exact(double ms) {
        return Math.round(ms) + " ms";
    }

    /** A length that is read: {@code 4.2 s}, {@code 3 min 05 s}. */
    static String rough(double ms) {
        return ms < 59_950
                ? String.format(Locale.ROOT, "%.1f s", ms / 1000)
                : String.format(Locale.ROOT, "%d min %02d s", Math.round(ms / 1000) / 60, Math.round(ms / 1000) % 60);
    }
}
