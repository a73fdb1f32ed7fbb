package dev.patchbay.emulator.openai.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Items on the wire, and what is refused there. */
final class ItemJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> TYPES =
            List.of("message", "function_call", "function_call_output", "mcp_approval_response");
    private static final Shape CALL =
            item(Set.of("name", "arguments"), "call_id", Shapes.TEXT, "name", Shapes.TEXT, "arguments", Shapes.TEXT);
    private static final Shape OUTPUT =
            item(Set.of("call_id", "output"), "call_id", Shapes.TEXT, "output", Shapes.TEXT);
    private static final Shape MESSAGE = item(
            Set.of("role", "content"),
            "role",
            Shapes.choice("system", "user", "assistant"),
            "content",
            Shapes.list(Shapes.OPAQUE));
    private static final Shape CONTENT = Shapes.fields(
            "type",
            Shapes.TEXT,
            "text",
            Shapes.TEXT,
            "audio",
            Shapes.TEXT,
            "transcript",
            Shapes.TEXT,
            "image_url",
            Shapes.TEXT,
            "detail",
            Shapes.choice("auto", "low", "high"));

    private ItemJson() {}

    /** What all items have, and what one kind has besides, as names and shapes in turn. */
    private static Shape item(Set<String> required, Object... more) {
        var fields = Shapes.pairs("id", Shapes.TEXT, "object", Shapes.TEXT, "type", Shapes.TEXT, "status", Shapes.TEXT);
        fields.putAll(Shapes.pairs(more));
        return Shapes.required(required, fields);
    }

    static ObjectNode write(Item item) {
        var json = Desk.object().put("id", item.id()).put("object", "realtime.item");
        return switch (item) {
            case Item.Message message -> {
                json.put("type", "message")
                        .put("status", message.status())
                        .put("role", message.role().name().toLowerCase(Locale.ROOT));
                var content = json.putArray("content");
                message.content().forEach(part -> content.add(write(part)));
                yield json;
            }
            case Item.FunctionCall call ->
                json.put("type", "function_call")
                        .put("status", call.status())
                        .put("call_id", call.callId())
                        .put("name", call.name())
                        .put("arguments", call.arguments());
            case Item.FunctionOutput output ->
                json.put("type", "function_call_output")
                        .put("status", "completed")
                        .put("call_id", output.callId())
                        .put("output", output.output());
            case Item.Other other -> json.setAll((ObjectNode) MAPPER.readTree(other.json()));
        };
    }

    static ObjectNode write(Item.Content part) {
        var json = Desk.object().put("type", part.kind().name().toLowerCase(Locale.ROOT));
        return switch (part.kind()) {
            case INPUT_TEXT, OUTPUT_TEXT -> json.put("text", part.text());
            case INPUT_AUDIO, OUTPUT_AUDIO -> json.put("transcript", part.text());
            case INPUT_IMAGE -> json.put("image_url", part.text());
        };
    }

    /** @param fallbackId the id, unless the client gave one */
    static Item read(JsonNode json, String path, String fallbackId) throws Refusal {
        if (!json.has("type")) {
            throw Refusal.missing(path + ".type");
        }
        new Shape.Choice(TYPES).check(path + ".type", json.get("type"));
        String id = json.path("id").stringValue(fallbackId);
        return switch (json.get("type").stringValue()) {
            case "message" -> message(json, path, id);
            case "function_call" -> {
                CALL.check(path, json);
                yield new Item.FunctionCall(
                        id,
                        "completed",
                        json.path("call_id").stringValue(id),
                        json.get("name").stringValue(),
                        json.get("arguments").stringValue());
            }
            case "function_call_output" -> {
                OUTPUT.check(path, json);
                yield new Item.FunctionOutput(
                        id,
                        json.get("call_id").stringValue(),
                        json.get("output").stringValue());
            }
            default -> new Item.Other(id, json.toString());
        };
    }

    private static Item message(JsonNode json, String path, String id) throws Refusal {
        MESSAGE.check(path, json);
        var role = Item.Role.valueOf(json.get("role").stringValue().toUpperCase(Locale.ROOT));
        var content = new ArrayList<Item.Content>();
        for (int i = 0; i < json.get("content").size(); i++) {
            content.add(content(json.get("content").get(i), path + ".content[" + i + "]", role));
        }
        return new Item.Message(id, role, "completed", List.copyOf(content));
    }

    private static Item.Content content(JsonNode json, String path, Item.Role role) throws Refusal {
        if (!json.has("type")) {
            throw Refusal.missing(path + ".type");
        }
        CONTENT.check(path, json);
        var known = switch (role) {
            case SYSTEM -> List.of("input_text");
            case USER -> List.of("input_text", "input_audio", "input_image");
            case ASSISTANT -> List.of("output_text");
        };
        // The beta's name for it, which is also what today's interface once took.
        String type = json.get("type").stringValue().equals("text") && role == Item.Role.ASSISTANT
                ? "output_text"
                : json.get("type").stringValue();
        if (!known.contains(type)) {
            throw Refusal.value(path + ".type", type, known);
        }
        var kind = Item.Kind.valueOf(type.toUpperCase(Locale.ROOT));
        String field = switch (kind) {
            case INPUT_TEXT, OUTPUT_TEXT -> "text";
            case INPUT_AUDIO, OUTPUT_AUDIO -> "audio";
            case INPUT_IMAGE -> "image_url";
        };
        if (!json.has(field)) {
            throw Refusal.missing(path + "." + field);
        }
        return switch (kind) {
            case INPUT_AUDIO ->
                new Item.Content(kind, null, json.get(field).stringValue().length() * 3 / 4 / 48);
            default -> new Item.Content(kind, json.get(field).stringValue(), 0);
        };
    }
}
