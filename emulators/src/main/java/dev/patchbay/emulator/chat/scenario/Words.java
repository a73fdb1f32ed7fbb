package dev.patchbay.emulator.chat.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a file for the values of an enum. */
final class Words {
    private Words() {}

    /** The value that a word stands for, such as {@code bad_json}. */
    static <E extends Enum<E>> E value(Class<E> type, String key, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + ": '" + word + "' is unknown; "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
