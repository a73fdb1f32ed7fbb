package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openaichat.history.Message;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions as the server is asked them. Many servers refuse what they do not know, so only what is configured is written. */
final class RequestBody {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> CHOICES = Set.of("auto", "none", "required");

    /** Whether the model calls functions. */
    enum ToolUse {
        /** As the operator wants it. */
        AS_CONFIGURED,
        /** As the model wants it. */
        FREE,
        /** It answers in words. */
        NONE
    }

    private final OpenAiChatConfig config;
    private final ArrayNode tools;

    /** @param offered the functions that the model may call */
    RequestBody(OpenAiChatConfig config, List<ToolSpec> offered) {
        this.config = config;
        this.tools = tools(offered);
    }

    private static ArrayNode tools(List<ToolSpec> offered) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var tool : offered) {
            list.addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", tool.name())
                    .put("description", tool.description())
                    .set("parameters", schema(tool));
        }
        return list;
    }

    private static JsonNode schema(ToolSpec tool) {
        try {
            return MAPPER.readTree(tool.parametersSchema());
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("the schema of tool " + tool.name() + " is no JSON", broken);
        }
    }

    String of(List<Message> messages, ToolUse use, boolean usage) {
        var body = JsonNodeFactory.instance.objectNode().put("model", config.model());
        messages(body.putArray("messages"), messages);
        body.put("stream", true);
        if (usage) {
            body.putObject("stream_options").put("include_usage", true);
        }
        config.temperature().ifPresent(value -> body.put("temperature", value));
        config.topP().ifPresent(value -> body.put("top_p", value));
        config.maxTokens()
                .ifPresent(most -> body.put(config.maxTokensField().name().toLowerCase(Locale.ROOT), most));
        config.reasoningEffort().ifPresent(effort -> body.put("reasoning_effort", effort));
        if (!tools.isEmpty()) {
            offer(body, use);
        }
        Extra.addTo(body, config.extra());
        return body.toString();
    }

    private void messages(ArrayNode list, List<Message> messages) {
        if (!config.instructions().isBlank()) {
            message(list, instructor()).put("content", config.instructions());
        }
        for (var one : messages) {
            switch (one) {
                case Message.Caller(String text) -> user(list, text);
                case Message.Note(String text) -> user(list, text);
                case Message.Output(String call, String text) ->
                    message(list, "tool").put("tool_call_id", call).put("content", text);
                case Message.Model model -> model(message(list, "assistant"), model);
            }
        }
    }

    /** Strict servers take no two messages of the user's in a row. */
    private static void user(ArrayNode list, String text) {
        if (!list.isEmpty()
                && list.get(list.size() - 1) instanceof ObjectNode last
                && last.path("role").asString("").equals("user")) {
            last.put("content", last.path("content").asString() + "\n" + text);
        } else {
            message(list, "user").put("content", text);
        }
    }

    private String instructor() {
        return config.instructionsRole().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode message(ArrayNode list, String role) {
        return list.addObject().put("role", role);
    }

    private static void model(ObjectNode message, Message.Model said) {
        if (said.text().isEmpty()) {
            message.putNull("content");
        } else {
            message.put("content", said.text());
        }
        if (said.calls().isEmpty()) {
            return;
        }
        var calls = message.putArray("tool_calls");
        for (var call : said.calls()) {
            calls.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
    }

    private void offer(ObjectNode body, ToolUse use) {
        body.set("tools", tools);
        config.parallelToolCalls().ifPresent(several -> body.put("parallel_tool_calls", several));
        switch (use) {
            case AS_CONFIGURED -> config.toolChoice().ifPresent(choice -> choose(body, choice));
            case FREE -> {}
            case NONE -> body.put("tool_choice", "none");
        }
    }

    private static void choose(ObjectNode body, String choice) {
        if (CHOICES.contains(choice)) {
            body.put("tool_choice", choice);
        } else {
            body.putObject("tool_choice")
                    .put("type", "function")
                    .putObject("function")
                    .put("name", choice);
        }
    }
}
