package dev.patchbay.server.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of one JSON object, taken out by name; every complaint says where the object stands.
 *
 * @param where file and line, as "transcript.jsonl:3"
 */
record Members(String where, JsonNode object) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Members parse(String where, String line) throws CallReportException {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new CallReportException(where + ": expected a JSON object, found " + kind(node));
            }
            return new Members(where, node);
        } catch (JacksonException e) {
            throw new CallReportException(where + ": is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    String text(String name) throws CallReportException {
        JsonNode value = value(name);
        require(value.isString(), name, "text");
        return value.stringValue();
    }

    double milliseconds(String name) throws CallReportException {
        JsonNode value = value(name);
        boolean valid = value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0;
        require(valid, name, "a number of milliseconds from 0 up");
        return value.doubleValue();
    }

    boolean flag(String name) throws CallReportException {
        JsonNode value = value(name);
        require(value.isBoolean(), name, "true or false");
        return value.booleanValue();
    }

    List<String> texts(String name) throws CallReportException {
        JsonNode value = value(name);
        require(value.isArray() && value.valueStream().allMatch(JsonNode::isString), name, "a list of texts");
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /** All but the time and the event's name, in the order of the line. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        object.properties().stream()
                .filter(member ->
                        !member.getKey().equals("at_ms") && !member.getKey().equals("event"))
                .forEach(member -> others.put(member.getKey(), plain(member.getValue())));
        return others;
    }

    private JsonNode value(String name) throws CallReportException {
        JsonNode value = object.get(name);
        if (value == null) {
            JsonNode event = object.path("event");
            String whose =
                    event.isString() && !name.equals("at_ms") ? "\"" + event.stringValue() + "\"" : "every event";
            throw new CallReportException(where + ": \"" + name + "\" is missing; " + whose + " needs it");
        }
        return value;
    }

    private void require(boolean condition, String name, String wanted) throws CallReportException {
        if (!condition) {
            throw new CallReportException(
                    where + ": \"" + name + "\" is " + object.get(name) + ", but must be " + wanted);
        }
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case OBJECT, POJO, BINARY, MISSING -> "nothing";
        };
    }
}
