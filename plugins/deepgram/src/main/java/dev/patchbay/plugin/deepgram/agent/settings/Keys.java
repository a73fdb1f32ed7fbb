package dev.patchbay.plugin.deepgram.agent.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses settings that don't go together, because the server would do so in the middle of a call and name none of them.
 *
 * @param what the choice that others have to fit, such as {@code provider groq}
 */
record Keys(String what) {
    /** A key that does not fit. */
    void refuse(String key, Optional<?> value, String remedy) {
        value.ifPresent(given -> {
            throw new IllegalArgumentException(key + " does not go with " + what + "; " + remedy + ": " + given);
        });
    }

    /** Of all keys that depend on the choice, those that it takes, and those that it needs. */
    void check(Map<String, Optional<?>> all, Set<String> taken, Set<String> needed) {
        all.forEach((key, value) -> {
            if (!taken.contains(key)) {
                refuse(key, value, taken.isEmpty() ? "remove it" : "it takes " + String.join(", ", sorted(taken)));
            }
            if (needed.contains(key) && value.isEmpty()) {
                throw new IllegalArgumentException(key + " is missing; " + what + " needs it");
            }
        });
    }

    private static Iterable<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    /** A number outside of what the choice takes. */
    void range(String key, Optional<? extends Number> value, double min, double max) {
        value.ifPresent(given -> {
            if (given.doubleValue() < min || given.doubleValue() > max) {
                throw new IllegalArgumentException(
                        key + " must be " + plain(min) + " to " + plain(max) + " with " + what + ": " + given);
            }
        });
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
