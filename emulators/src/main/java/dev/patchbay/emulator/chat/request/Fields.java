package dev.patchbay.emulator.chat.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an object of the request: each is asked for by its name and its type, and what is left over is refused. */
final class Fields {
    private final String path;
    private final JsonNode object;
    private final Set<String> known = new HashSet<>();

    private Fields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    static Fields of(String path, JsonNode value) throws Refusal {
        if (!value.isObject()) {
            throw Refusal.type(path, "an object", kind(value));
        }
        return new Fields(path, value);
    }

    /** Where a field stands, such as {@code messages[0].role}. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The value of a field that may be missing. A null is a value. */
    @Nullable JsonNode any(String name) {
        known.add(name);
        return object.get(name);
    }

    /** The value of a field that may be missing or null. */
    @Nullable JsonNode some(String name) {
        var value = any(name);
        return value == null || value.isNull() ? null : value;
    }

    JsonNode needed(String name) throws Refusal {
        var value = any(name);
        if (value == null) {
            throw Refusal.missing(at(name));
        }
        return value;
    }

    String neededText(String name) throws Refusal {
        return text(at(name), needed(name));
    }

    @Nullable String text(String name) throws Refusal {
        var value = some(name);
        return value == null ? null : text(at(name), value);
    }

    private static String text(String at, JsonNode value) throws Refusal {
        if (!value.isString()) {
            throw Refusal.type(at, "a string", kind(value));
        }
        return value.stringValue();
    }

    String choice(String name, List<String> words) throws Refusal {
        String word = neededText(name);
        if (!words.contains(word)) {
            throw Refusal.value(at(name), word, words);
        }
        return word;
    }

    boolean flag(String name) throws Refusal {
        var value = some(name);
        if (value != null && !value.isBoolean()) {
            throw Refusal.type(at(name), "a boolean", kind(value));
        }
        return value != null && value.booleanValue();
    }

    @Nullable Integer whole(String name, int min, int max) throws Refusal {
        var value = some(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw Refusal.type(at(name), "an integer", kind(value));
        }
        range("integer", name, value, min, max);
        return value.intValue();
    }

    /** A whole number of any size. */
    void number(String name) throws Refusal {
        var value = some(name);
        if (value != null && !value.isIntegralNumber()) {
            throw Refusal.type(at(name), "an integer", kind(value));
        }
    }

    void decimal(String name, double min, double max) throws Refusal {
        var value = some(name);
        if (value != null && !value.isNumber()) {
            throw Refusal.type(at(name), "a decimal", kind(value));
        }
        if (value != null) {
            range("decimal", name, value, min, max);
        }
    }

    private void range(String kind, String name, JsonNode value, double min, double max) throws Refusal {
        double number = value.doubleValue();
        if (number < min || number > max) {
            boolean below = number < min;
            double bound = below ? min : max;
            throw Refusal.of(
                    kind + (below ? "_below_min_value" : "_above_max_value"),
                    "Invalid '" + at(name) + "': " + kind + (below ? " below minimum" : " above maximum")
                            + " value. Expected a value " + (below ? ">= " : "<= ")
                            + (bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound))
                            + ", but got " + value + " instead.",
                    at(name));
        }
    }

    void object(String name) throws Refusal {
        var value = some(name);
        if (value != null && !value.isObject()) {
            throw Refusal.type(at(name), "an object", kind(value));
        }
    }

    /** A list with at least one element; null when it is missing. */
    @Nullable JsonNode list(String name) throws Refusal {
        var value = some(name);
        if (value != null && !value.isArray()) {
            throw Refusal.type(at(name), "an array of objects", kind(value));
        }
        if (value != null && value.isEmpty()) {
            throw Refusal.empty(at(name));
        }
        return value;
    }

    /** The first field that nobody asked for; null when there is none. */
    @Nullable String leftOver() {
        return object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .orElse(null);
    }

    void nothingElse() throws Refusal {
        String name = leftOver();
        if (name != null) {
            throw Refusal.unknown(at(name));
        }
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case NULL -> "null";
            default -> "an object";
        };
    }
}
