package dev.patchbay.emulator.deepgram.agent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a value of a client message may look like. Nothing that is not named is allowed. */
sealed interface Shape {
    /**
     * Looks at a value.
     *
     * @param path where it stands, such as {@code agent.think}
     * @return what does not fit, for the protocol of the client's faults; null when all does
     */
    @Nullable String misfit(String path, JsonNode value);

    /** A plain value. */
    enum Plain implements Shape {
        TEXT("a string"),
        FLAG("a boolean"),
        NUMBER("a number"),
        WHOLE("an integer"),
        /** An object that the service passes on unseen, such as a function's parameters. */
        OBJECT("an object");

        private final String name;

        Plain(String name) {
            this.name = name;
        }

        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            boolean fits = switch (this) {
                case TEXT -> value.isString();
                case FLAG -> value.isBoolean();
                case NUMBER -> value.isNumber();
                case WHOLE -> value.isIntegralNumber();
                case OBJECT -> value.isObject();
            };
            return fits ? null : path + ": expected " + name + ", got " + value.getNodeType();
        }
    }

    /** An object of known fields. */
    record Fields(Map<String, Shape> fields, Set<String> required) implements Shape {
        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            if (!value.isObject()) {
                return Plain.OBJECT.misfit(path, value);
            }
            for (var property : value.properties()) {
                String inner = inner(path, property.getKey());
                var shape = fields.get(property.getKey());
                String misfit = shape == null ? inner + ": unknown field" : shape.misfit(inner, property.getValue());
                if (misfit != null) {
                    return misfit;
                }
            }
            return required.stream()
                    .filter(name -> !value.has(name))
                    .map(name -> inner(path, name) + ": missing")
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An object of names and texts, such as headers. */
    record Texts() implements Shape {
        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            if (!value.isObject()) {
                return Plain.OBJECT.misfit(path, value);
            }
            for (var property : value.properties()) {
                String misfit = Plain.TEXT.misfit(inner(path, property.getKey()), property.getValue());
                if (misfit != null) {
                    return misfit;
                }
            }
            return null;
        }
    }

    /** A list of values of one shape. */
    record ListOf(Shape element) implements Shape {
        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            if (!value.isArray()) {
                return path + ": expected an array, got " + value.getNodeType();
            }
            for (int i = 0; i < value.size(); i++) {
                String misfit = element.misfit(path + "[" + i + "]", value.get(i));
                if (misfit != null) {
                    return misfit;
                }
            }
            return null;
        }
    }

    /** An object that says by its type which fields it has. */
    record ByType(Map<String, Shape> types) implements Shape {
        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            if (!value.isObject()) {
                return Plain.OBJECT.misfit(path, value);
            }
            String type = value.path("type").stringValue("");
            var shape = types.get(type);
            return shape == null ? inner(path, "type") + ": '" + type + "' is unknown" : shape.misfit(path, value);
        }
    }

    /** Any of some shapes; what misfits the last is told. */
    record AnyOf(List<Shape> shapes) implements Shape {
        @Override
        public @Nullable String misfit(String path, JsonNode value) {
            String misfit = null;
            for (Shape shape : shapes) {
                misfit = shape.misfit(path, value);
                if (misfit == null) {
                    return null;
                }
            }
            return misfit;
        }
    }

    private static String inner(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
