package dev.patchbay.plugin.httptool;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What arguments a model may give: a JSON Schema, of which the basics are checked here.
 *
 * @param object the schema itself
 */
record Schema(ObjectNode object) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A schema from settings.
     *
     * @throws IllegalArgumentException when the text is none of an object, or there are parameters too
     */
    static Schema of(Map<String, Parameter> parameters, Optional<String> text) {
        if (text.isEmpty()) {
            return of(parameters);
        }
        if (!parameters.isEmpty()) {
            throw new IllegalArgumentException("write either parameters or schema");
        }
        try {
            if (JSON.readTree(text.get()) instanceof ObjectNode schema
                    && schema.path("type").asString("object").equals("object")) {
                return new Schema(schema.put("type", "object"));
            }
        } catch (JacksonException noJson) {
            // The same as another kind of value: said below.
        }
        throw new IllegalArgumentException(
                "schema must be the JSON text of a schema of an object, such as {\"type\": \"object\", \"properties\": {}}");
    }

    private static Schema of(Map<String, Parameter> parameters) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        parameters.forEach((name, parameter) -> {
            var property = properties
                    .putObject(name)
                    .put("type", parameter.type().name().toLowerCase(Locale.ROOT));
            if (!parameter.description().isBlank()) {
                property.put("description", parameter.description());
            }
            if (!parameter.choices().isEmpty()) {
                parameter.choices().forEach(property.putArray("enum")::add);
            }
            if (parameter.required()) {
                required.add(name);
            }
        });
        return new Schema(schema.put("additionalProperties", false));
    }

    /** Refuses arguments in the url that a model need not give. */
    void requireAll(Collection<String> inUrl) {
        for (String name : inUrl) {
            if (!required().contains(name)) {
                throw new IllegalArgumentException(
                        "url has {" + name + "}, which must be a required argument; there are "
                                + new TreeSet<>(properties().propertyNames()));
            }
        }
    }

    private JsonNode properties() {
        return object.path("properties");
    }

    private Set<String> required() {
        var names = new TreeSet<String>();
        object.path("required").forEach(name -> names.add(name.asString("")));
        return names;
    }

    /**
     * Reads what a model wrote.
     *
     * @throws BadArgument that says what is wrong
     */
    ObjectNode arguments(String json) throws BadArgument {
        try {
            if (JSON.readTree(json.isBlank() ? "{}" : json) instanceof ObjectNode arguments) {
                check(arguments);
                return arguments;
            }
        } catch (JacksonException noJson) {
            // The same as another kind of value: said below.
        }
        throw new BadArgument("the arguments must be one JSON object");
    }

    private void check(ObjectNode arguments) throws BadArgument {
        for (String name : required()) {
            if (arguments.path(name).isMissingNode() || arguments.path(name).isNull()) {
                throw new BadArgument(name + " is required");
            }
        }
        for (var argument : arguments.properties()) {
            var property = properties().path(argument.getKey());
            if (property.isMissingNode() && !object.path("additionalProperties").asBoolean(true)) {
                throw new BadArgument("there is no argument " + argument.getKey() + "; there are "
                        + properties().propertyNames());
            }
            if (!argument.getValue().isNull()) {
                check(argument.getKey(), property, argument.getValue());
            }
        }
    }

    private static void check(String name, JsonNode property, JsonNode value) throws BadArgument {
        var type = property.path("type").asString("");
        if (!fits(type, value)) {
            throw new BadArgument(name + " must be of the type " + type);
        }
        var choices = property.path("enum");
        if (choices.isArray() && choices.valueStream().noneMatch(value::equals)) {
            throw new BadArgument(name + " must be one of " + choices);
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true; // several types, or none
        };
    }
}
