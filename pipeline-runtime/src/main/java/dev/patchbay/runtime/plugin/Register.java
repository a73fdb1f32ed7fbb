package dev.patchbay.runtime.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that plugins bring, by name. The first plugin to bring a name has it; nothing that a plugin says is
 * believed before it is checked, because its compiler sees neither nulls nor raw types.
 *
 * @param <T> a factory or a tool
 */
final class Register<T> {
    private final String kind;
    private final Naming naming;
    private final Function<T, @Nullable String> name;
    private final Function<T, Optional<String>> flaw;
    private final Problems problems;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    private record Entry<T>(PluginEntry owner, T value) {}

    /** The rule for names, as a pattern and in words. */
    enum Naming {
        HYPHENS("[a-z0-9-]+", "lower-case letters, digits and hyphens"),
        UNDERSCORES("[a-z0-9_]+", "lower-case letters, digits and underscores"),
        TOOL("[A-Za-z0-9_]{1,64}", "1 to 64 letters, digits and underscores");

        private final Pattern pattern;
        private final String words;

        Naming(String pattern, String words) {
            this.pattern = Pattern.compile(pattern);
            this.words = words;
        }
    }

    /**
     * An empty register.
     *
     * @param kind what its things are called
     * @param naming the rule for their names
     * @param name asks one for its name
     * @param flaw asks one what else is wrong with it
     * @param problems where to complain
     */
    Register(
            String kind,
            Naming naming,
            Function<T, @Nullable String> name,
            Function<T, Optional<String>> flaw,
            Problems problems) {
        this.kind = kind;
        this.naming = naming;
        this.name = name;
        this.flaw = flaw;
        this.problems = problems;
    }

    /**
     * Takes what is right and complains of the rest.
     *
     * @param owner the plugin
     * @param source the class and method that offered it
     * @param offered as the plugin returned it
     */
    void addAll(PluginEntry owner, String source, @Nullable List<T> offered) {
        if (offered == null) {
            problems.error(owner.location(), source + " returned null", "return an empty list");
            return;
        }
        for (T value : offered) {
            add(owner, source, value);
        }
    }

    private void add(PluginEntry owner, String source, @Nullable T value) {
        if (value == null) {
            problems.error(owner.location(), source + " has a null in its list", "leave it out");
            return;
        }
        try {
            add(owner, value, name.apply(value), flaw.apply(value));
        } catch (Throwable thrown) {
            problems.error(owner.location(), Diagnosis.of(value.getClass().getName(), thrown));
        }
    }

    private void add(PluginEntry owner, T value, @Nullable String name, Optional<String> flaw) {
        String source = value.getClass().getName();
        String what = kind + " \"" + name + "\" of " + source;
        if (name == null) {
            problems.error(owner.location(), "the " + kind + " of " + source + " is null", "return a name");
        } else if (!naming.pattern.matcher(name).matches()) {
            problems.error(owner.location(), what + " is left out: it is badly named", "use " + naming.words);
        } else if (flaw.isPresent()) {
            problems.error(
                    owner.location(), what + " is left out: " + flaw.get(), "return the class of a public record");
        } else {
            var first = entries.putIfAbsent(name, new Entry<>(owner, value));
            if (first != null) {
                problems.error(
                        owner.location(),
                        what + " is left out: " + first.owner.location() + " brings one of that name",
                        "remove one of the two, or rename one");
            }
        }
    }

    /** What a plugin won, in its own order. */
    Map<String, T> of(PluginEntry owner) {
        var won = new LinkedHashMap<String, T>();
        entries.forEach((name, entry) -> {
            if (entry.owner.equals(owner)) {
                won.put(name, entry.value);
            }
        });
        return won;
    }
}
