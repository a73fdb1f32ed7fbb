package dev.patchbay.emulator.chat.request;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the messages of a request. */
final class MessageReader {
    private static final List<String> ROLES = List.of("system", "assistant", "user", "tool", "developer");

    private MessageReader() {}

    static List<Message> read(JsonNode list) throws Refusal {
        if (!list.isArray()) {
            throw Refusal.type("messages", "an array of objects", Fields.kind(list));
        }
        if (list.isEmpty()) {
            throw Refusal.empty("messages");
        }
        var messages = new ArrayList<Message>();
        for (int i = 0; i < list.size(); i++) {
            messages.add(message(Fields.of("messages[" + i + "]", list.get(i))));
        }
        return messages;
    }

    private static Message message(Fields fields) throws Refusal {
        String role = fields.choice("role", ROLES);
        var message = switch (role) {
            case "user" -> new Message.User(named(fields));
            case "assistant" -> assistant(fields);
            case "tool" -> new Message.ToolOutput(fields.neededText("tool_call_id"), content(fields));
            default -> new Message.Instructions(role, named(fields));
        };
        fields.nothingElse();
        return message;
    }

    private static String named(Fields fields) throws Refusal {
        fields.text("name");
        return content(fields);
    }

    /** Only what calls functions or refuses may have no content. */
    private static Message assistant(Fields fields) throws Refusal {
        fields.text("name");
        String refusal = fields.text("refusal");
        var calls = calls(fields);
        boolean silent = fields.some("content") == null && (!calls.isEmpty() || refusal != null);
        return new Message.Assistant(silent ? "" : content(fields), calls);
    }

    private static List<ToolCall> calls(Fields fields) throws Refusal {
        var calls = new ArrayList<ToolCall>();
        var list = fields.list("tool_calls");
        for (int i = 0; list != null && i < list.size(); i++) {
            var call = Fields.of(fields.at("tool_calls") + "[" + i + "]", list.get(i));
            String id = call.neededText("id");
            call.choice("type", List.of("function"));
            var function = Fields.of(call.at("function"), call.needed("function"));
            calls.add(new ToolCall(id, ToolReader.name(function), function.neededText("arguments")));
            function.nothingElse();
            call.nothingElse();
        }
        return calls;
    }

    private static String content(Fields fields) throws Refusal {
        var content = fields.needed("content");
        String path = fields.at("content");
        if (content.isString()) {
            return content.stringValue();
        }
        if (!content.isArray()) {
            throw Refusal.type(path, "one of a string or array of objects", Fields.kind(content));
        }
        if (content.isEmpty()) {
            throw Refusal.empty(path);
        }
        var text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            text.append(part(Fields.of(path + "[" + i + "]", content.get(i))));
        }
        return text.toString();
    }

    private static String part(Fields part) throws Refusal {
        part.choice("type", List.of("text"));
        String text = part.neededText("text");
        part.nothingElse();
        return text;
    }
}
