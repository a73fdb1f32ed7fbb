package dev.patchbay.emulator.deepgram.agent;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Ranges and words that settings are checked for. */
final class Values {
    private Values() {}

    /** A number that may be missing. */
    static void within(JsonNode holder, String path, String name, double min, double max) throws Refusal {
        var value = holder.path(name);
        if (value.isNumber() && (value.doubleValue() < min || value.doubleValue() > max)) {
            throw Refusal.invalid("Invalid " + path + "." + name + ": " + value + " is not in " + min + " to " + max);
        }
    }

    /** A word that may be missing. */
    static void word(JsonNode holder, String path, String name, List<String> words) throws Refusal {
        var value = holder.path(name);
        if (value.isString() && !words.contains(value.stringValue())) {
            throw Refusal.invalid("Invalid " + path + "." + name + ": '" + value.stringValue() + "' is none of "
                    + String.join(", ", words));
        }
    }

    /** One object or the list of them that a fallback chain is. */
    static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : oneOrMany.isObject() ? List.of(oneOrMany) : List.of();
    }
}
