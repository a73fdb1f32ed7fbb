package dev.patchbay.emulator.deepgram.flux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a {@code Configure}: what is left out stays as it is, and a mistake changes nothing. */
final class Change {
    private static final Set<String> FIELDS = Set.of("type", "thresholds", "keyterms", "language_hints", "numerals");
    private static final Set<String> THRESHOLDS = Set.of("eot_threshold", "eager_eot_threshold", "eot_timeout_ms");

    private Change() {}

    /** The client asks for something that is not there. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Mistake(String code, String description) {
            super(description, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }

        String description() {
            return String.valueOf(getMessage());
        }
    }

    static Settings apply(JsonNode configure, Settings before, boolean multilingual) throws Mistake {
        onlyKnown(configure, FIELDS, "");
        var numerals = configure.get("numerals");
        if (numerals != null && !numerals.isBoolean()) {
            throw new Mistake("INVALID_CONFIGURE", "numerals must be true or false");
        }
        var hints = words(configure, "language_hints", before.hints());
        if (configure.has("language_hints") && !multilingual) {
            throw new Mistake("INVALID_LANGUAGE_HINT", "language_hints are for flux-general-multi alone");
        }
        for (String hint : hints) {
            if (!FluxQuery.LANGUAGES.contains(hint)) {
                throw new Mistake(
                        "INVALID_LANGUAGE_HINT", "language_hints: '" + hint + "' is no language of the model");
            }
        }
        var keyterms = words(configure, "keyterms", before.keyterms());
        if (keyterms.size() > FluxQuery.MOST_KEYTERMS) {
            throw new Mistake("INVALID_KEYTERM", "keyterms: at most " + FluxQuery.MOST_KEYTERMS + " are allowed");
        }
        return new Settings(thresholds(configure.get("thresholds"), before.thresholds()), keyterms, hints);
    }

    private static Thresholds thresholds(@Nullable JsonNode given, Thresholds before) throws Mistake {
        if (given == null) {
            return before;
        }
        if (!given.isObject()) {
            throw new Mistake("INVALID_CONFIGURE", "thresholds must be an object");
        }
        onlyKnown(given, THRESHOLDS, "thresholds.");
        for (String name : THRESHOLDS) {
            if (given.has(name) && !given.get(name).isNumber()) {
                throw new Mistake("INVALID_THRESHOLD", name + " must be a number");
            }
        }
        var after = new Thresholds(
                given.path("eot_threshold").asDouble(before.end()),
                given.has("eager_eot_threshold")
                        ? Double.valueOf(given.get("eager_eot_threshold").doubleValue())
                        : before.eager(),
                given.path("eot_timeout_ms").asInt(before.timeoutMs()));
        String mistake = after.mistake();
        if (mistake != null) {
            throw new Mistake("INVALID_THRESHOLD", mistake);
        }
        return after;
    }

    private static List<String> words(JsonNode configure, String name, List<String> before) throws Mistake {
        var given = configure.get(name);
        if (given == null) {
            return before;
        }
        var words = new ArrayList<String>();
        if (given.isArray()) {
            for (JsonNode word : given) {
                if (word.isString()) {
                    words.add(word.stringValue());
                }
            }
        }
        if (!given.isArray() || words.size() != given.size()) {
            throw new Mistake("INVALID_CONFIGURE", name + " must be a list of texts");
        }
        return words;
    }

    private static void onlyKnown(JsonNode object, Set<String> known, String path) throws Mistake {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new Mistake("INVALID_CONFIGURE", "unknown field " + path + name);
            }
        }
    }
}
