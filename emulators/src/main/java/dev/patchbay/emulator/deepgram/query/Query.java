package dev.patchbay.emulator.deepgram.query;

import dev.patchbay.emulator.deepgram.session.Declined;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query parameters of a handshake. It remembers which were asked for, and so knows those that nobody knows.
 *
 * <p><b>Threads.</b> One.
 */
public final class Query {
    private final Map<String, List<String>> parameters;
    private final Set<String> asked = new HashSet<>();

    /**
     * Parameters as they came.
     *
     * @param parameters decoded; several values of one name in order
     */
    public Query(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * Whether a parameter is there.
     *
     * @param name its name
     * @return whether it has a value, even an empty one
     */
    public boolean has(String name) {
        asked.add(name);
        return parameters.containsKey(name);
    }

    /**
     * All values of a parameter that may be repeated.
     *
     * @param name its name
     * @return in order; none when it is missing
     */
    public List<String> all(String name) {
        asked.add(name);
        return parameters.getOrDefault(name, List.of());
    }

    /**
     * Any text.
     *
     * @param name its name
     * @param otherwise what holds when it is missing
     * @return the value
     * @throws Declined when it is empty, or there are several
     */
    public String text(String name, String otherwise) throws Declined {
        var values = all(name);
        if (values.size() > 1) {
            throw refused(name + " is given " + values.size() + " times; give it once");
        }
        if (values.isEmpty()) {
            return otherwise;
        }
        if (values.getFirst().isEmpty()) {
            throw refused(name + " is empty; give it a value or leave it out");
        }
        return values.getFirst();
    }

    /**
     * One of some words.
     *
     * @param name its name
     * @param otherwise what holds when it is missing
     * @param allowed the words
     * @return the value
     * @throws Declined when it is another
     */
    public String choice(String name, String otherwise, String... allowed) throws Declined {
        String value = text(name, otherwise);
        if (has(name) && !Arrays.asList(allowed).contains(value)) {
            throw wrong(name, value, "one of " + String.join(", ", allowed));
        }
        return value;
    }

    /**
     * True or false.
     *
     * @param name its name
     * @param otherwise what holds when it is missing
     * @return the value
     * @throws Declined when it is neither
     */
    public boolean flag(String name, boolean otherwise) throws Declined {
        return Boolean.parseBoolean(choice(name, Boolean.toString(otherwise), "true", "false"));
    }

    /**
     * A whole number.
     *
     * @param name its name
     * @param otherwise what holds when it is missing
     * @param min the least
     * @param max the greatest
     * @return the value
     * @throws Declined when it is no number, or out of range
     */
    public int whole(String name, int otherwise, int min, int max) throws Declined {
        String value = text(name, Integer.toString(otherwise));
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a whole number");
        }
        if (has(name) && (number < min || number > max)) {
            throw wrong(name, value, min + " to " + max);
        }
        return number;
    }

    /**
     * A number.
     *
     * @param name its name
     * @param otherwise what holds when it is missing
     * @param min the least
     * @param max the greatest
     * @return the value
     * @throws Declined when it is no number, or out of range
     */
    public double number(String name, double otherwise, double min, double max) throws Declined {
        String value = text(name, Double.toString(otherwise));
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a number");
        }
        if (has(name) && !(number >= min && number <= max)) {
            throw wrong(name, value, min + " to " + max);
        }
        return number;
    }

    /**
     * Refuses what was never asked for.
     *
     * @throws Declined when there is a parameter that nobody knows
     */
    public void nothingElse() throws Declined {
        var unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw refused("unknown query parameter " + String.join(", ", unknown));
        }
    }

    private static Declined wrong(String name, String value, String allowed) {
        return refused(name + "=" + value + " is not allowed; expected " + allowed);
    }

    /**
     * A refusal that may hold what the client wrote.
     *
     * @param message for people
     * @return 400; with a question mark for each character that no header may have
     */
    public static Declined refused(String message) {
        return Declined.query(message.replaceAll("[^ -~]", "?"));
    }
}
