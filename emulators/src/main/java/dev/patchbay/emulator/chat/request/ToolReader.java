package dev.patchbay.emulator.chat.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the functions that a client offers. */
final class ToolReader {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final int LONGEST_NAME = 64;

    private ToolReader() {}

    static List<Tool> read(@Nullable JsonNode list) throws Refusal {
        var tools = new ArrayList<Tool>();
        for (int i = 0; list != null && i < list.size(); i++) {
            tools.add(tool(Fields.of("tools[" + i + "]", list.get(i))));
        }
        return tools;
    }

    private static Tool tool(Fields fields) throws Refusal {
        fields.choice("type", List.of("function"));
        var function = Fields.of(fields.at("function"), fields.needed("function"));
        fields.nothingElse();
        String name = name(function);
        function.object("parameters");
        var parameters = function.some("parameters");
        var tool = new Tool(
                name,
                function.text("description"),
                parameters == null ? null : parameters.toString(),
                function.flag("strict"));
        function.nothingElse();
        return tool;
    }

    static String name(Fields function) throws Refusal {
        String name = function.neededText("name");
        String path = function.at("name");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.of(
                    "invalid_value",
                    "Invalid '" + path + "': string does not match pattern. Expected a string that matches the pattern"
                            + " '^[a-zA-Z0-9_-]+$'.",
                    path);
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.of(
                    "string_above_max_length",
                    "Invalid '" + path + "': string too long. Expected a string with maximum length " + LONGEST_NAME
                            + ", but got a string with length " + name.length() + " instead.",
                    path);
        }
        return name;
    }
}
