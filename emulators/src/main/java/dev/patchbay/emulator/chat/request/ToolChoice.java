package dev.patchbay.emulator.chat.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whether the model may, must or must not call functions. */
final class ToolChoice {
    private ToolChoice() {}

    static @Nullable String read(Fields fields, List<Tool> tools) throws Refusal {
        var value = fields.some("tool_choice");
        if (value == null) {
            return null;
        }
        if (tools.isEmpty()) {
            throw Refusal.only("tool_choice", "'tools' are specified");
        }
        return value.isObject()
                ? named(Fields.of("tool_choice", value), tools)
                : fields.choice("tool_choice", List.of("none", "auto", "required"));
    }

    private static String named(Fields choice, List<Tool> tools) throws Refusal {
        choice.choice("type", List.of("function"));
        var function = Fields.of(choice.at("function"), choice.needed("function"));
        String name = function.neededText("name");
        function.nothingElse();
        choice.nothingElse();
        if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
            throw Refusal.of(
                    null,
                    "Invalid value for 'tool_choice': tool '" + name + "' was not found in the provided 'tools'.",
                    "tool_choice");
        }
        return name;
    }
}
