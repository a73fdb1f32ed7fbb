package dev.patchbay.emulator.chat.scenario;

/** Ranges of what a scenario may say. */
final class Checks {
    private Checks() {}

    static void within(String key, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    key + ": " + text(value) + " is out of range; " + text(min) + " to " + text(max));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
