package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Secret;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets and the values of environment variables out of messages that others wrote, such as the one of a settings
 * record that refuses its components. Our own messages never hold them.
 */
final class Redaction {
    /** Shorter values stand in half of all words; they are taken out where they are a word of their own. */
    private static final int SHORT = 4;

    /** Longest first, so that a value that contains another one goes as a whole. */
    private final Map<String, String> replacements =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    void hide(Secret secret) {
        hide(secret.reveal(), secret.toString());
    }

    void hide(String value, String replacement) {
        if (!value.isBlank()) {
            replacements.put(value, replacement);
        }
    }

    String clean(String message) {
        String cleaned = message;
        for (var entry : replacements.entrySet()) {
            cleaned = pattern(entry.getKey()).matcher(cleaned).replaceAll(Matcher.quoteReplacement(entry.getValue()));
        }
        return cleaned;
    }

    private static Pattern pattern(String value) {
        String quoted = Pattern.quote(value);
        return Pattern.compile(value.length() < SHORT ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted);
    }
}
