package dev.patchbay.emulator.deepgram.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the lines of a scenario have in common: ranges, words and defaults. */
final class Checks {
    private Checks() {}

    static void within(String key, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    key + ": " + text(value) + " is out of range; " + text(min) + " to " + text(max));
        }
    }

    static <E extends Enum<E>> E word(String key, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + ": '" + word + "' is unknown; "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Checks::word)
                                .collect(Collectors.joining(", "))));
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
