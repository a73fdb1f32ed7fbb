package dev.patchbay.emulator.openai.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a value of a client event may look like. Nothing that is not named is allowed. */
sealed interface Shape {
    /**
     * Looks at a value.
     *
     * @param path where it stands, such as {@code session.audio.input}
     * @throws Refusal in the service's words
     */
    void check(String path, JsonNode value) throws Refusal;

    /** Any text. */
    record Text() implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (!value.isString()) {
                throw Refusal.type(path, "a string", kind(value));
            }
        }
    }

    /** One of some words. */
    record Choice(List<String> words) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            new Text().check(path, value);
            if (!words.contains(value.stringValue())) {
                throw Refusal.value(path, value.stringValue(), words);
            }
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (!value.isBoolean()) {
                throw Refusal.type(path, "a boolean", kind(value));
            }
        }
    }

    /** A number in a range. */
    record Amount(boolean whole, double min, double max) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (whole ? !value.isIntegralNumber() : !value.isNumber()) {
                throw Refusal.type(path, whole ? "an integer" : "a decimal", kind(value));
            }
            double number = value.doubleValue();
            if (number < min || number > max) {
                boolean below = number < min;
                throw new Refusal(
                        (whole ? "integer_" : "decimal_") + (below ? "below_min_value" : "above_max_value"),
                        "Invalid '" + path + "': " + (whole ? "integer " : "decimal ")
                                + (below ? "below minimum" : "above maximum") + " value. Expected a value "
                                + (below ? ">= " + text(min) : "<= " + text(max)) + ", but got " + value
                                + " instead.",
                        path);
            }
        }

        private String text(double bound) {
            return whole ? Long.toString((long) bound) : Double.toString(bound);
        }
    }

    /** An object that the service passes on unseen, such as a tool's parameters. */
    record Opaque() implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (!value.isObject()) {
                throw Refusal.type(path, "an object", kind(value));
            }
        }
    }

    /** An object of known fields. */
    record Fields(Map<String, Shape> fields, Set<String> required) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            new Opaque().check(path, value);
            for (var property : value.properties()) {
                String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                var shape = fields.get(property.getKey());
                if (shape == null) {
                    throw Refusal.unknown(inner);
                }
                shape.check(inner, property.getValue());
            }
            for (String name : required) {
                if (!value.has(name)) {
                    throw Refusal.missing(path.isEmpty() ? name : path + "." + name);
                }
            }
        }
    }

    /** A list of values of one shape. */
    record ListOf(Shape element) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (!value.isArray()) {
                throw Refusal.type(path, "an array", kind(value));
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(path + "[" + i + "]", value.get(i));
            }
        }
    }

    /** An object that says by its type which fields it has. */
    record ByType(Map<String, Shape> types) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            new Opaque().check(path, value);
            if (!value.has("type")) {
                throw Refusal.missing(path + ".type");
            }
            new Choice(List.copyOf(types.keySet())).check(path + ".type", value.get("type"));
            var shape = types.get(value.get("type").stringValue());
            if (shape != null) {
                shape.check(path, value);
            }
        }
    }

    /** A plain value or an object. */
    record Either(Shape plain, Shape object) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            (value.isObject() ? object : plain).check(path, value);
        }
    }

    /** A count, or the word {@code inf}. */
    record CountOrInfinite(int max) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (value.isString()) {
                new Choice(List.of("inf")).check(path, value);
            } else {
                new Amount(true, 1, max).check(path, value);
            }
        }
    }

    /** A value that may also be null. */
    record OrNull(Shape shape) implements Shape {
        @Override
        public void check(String path, JsonNode value) throws Refusal {
            if (!value.isNull()) {
                shape.check(path, value);
            }
        }
    }

    private static String kind(JsonNode value) {
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
