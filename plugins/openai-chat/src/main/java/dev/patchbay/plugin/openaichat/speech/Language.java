package dev.patchbay.plugin.openaichat.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which dots of a language end no sentence. A language that has no table of its own goes by all tables together: then too
 * few sentences end rather than too many.
 *
 * <p><b>Threads.</b> Any.
 */
public final class Language {
    private static final List<String> KNOWN = List.of("en", "de", "fr", "es", "it", "nl", "pt");
    private static final Map<String, Language> READ = new ConcurrentHashMap<>();

    /** What a word before a dot means. */
    enum Table {
        NEVER,
        BEFORE_A_NUMBER,
        MAY_END,
        ORDINALS,
        STARTS_A_SENTENCE
    }

    private final Map<Table, Set<String>> words = new EnumMap<>(Table.class);

    private Language(List<String> names) {
        names.forEach(this::read);
    }

    /**
     * A language.
     *
     * @param tag of BCP 47, such as {@code de-AT}; blank when it is not known
     * @return its tables
     */
    public static Language of(String tag) {
        var name = Locale.forLanguageTag(tag).getLanguage();
        return KNOWN.contains(name)
                ? READ.computeIfAbsent(name, known -> new Language(List.of(known)))
                : READ.computeIfAbsent("", any -> new Language(KNOWN));
    }

    private void read(String name) {
        var table = Table.NEVER;
        for (var line : lines(name + ".txt")) {
            if (line.startsWith("[")) {
                table = Table.valueOf(
                        line.substring(1, line.length() - 1).replace(' ', '_').toUpperCase(Locale.ROOT));
                words.computeIfAbsent(table, key -> new HashSet<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                words.computeIfAbsent(table, key -> new HashSet<>()).addAll(List.of(line.split(" +")));
            }
        }
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(Language.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(Table table, String word) {
        return words.getOrDefault(table, Set.of()).contains(word);
    }

    /** Whether a dot after a number makes it an ordinal. */
    boolean ordinals() {
        return words.containsKey(Table.ORDINALS);
    }
}
