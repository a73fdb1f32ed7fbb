package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one message that says what a session shall be like. The server takes no field that it does not know.
 *
 * @param config as configured
 * @param tools that the model is offered
 * @param input what the caller's audio is sent in
 * @param output what the agent's audio shall come in
 */
public record SettingsMessage(AgentConfig config, List<ToolSpec> tools, AudioFormat input, AudioFormat output) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * The message.
     *
     * @param history what was said before, in the server's words; empty for a call that begins
     * @param greets whether the agent says its greeting
     * @return a new object
     */
    public ObjectNode toJson(List<ObjectNode> history, boolean greets) {
        var settings = JsonNodeFactory.instance.objectNode().put("type", "Settings");
        if (!config.tags().isEmpty()) {
            config.tags().forEach(settings.putArray("tags")::add);
        }
        if (config.mipOptOut()) {
            settings.put("mip_opt_out", true);
        }
        // What it would send back of the conversation is known here already.
        settings.putObject("flags").put("history", false);
        audio(settings.putObject("audio"));
        agent(settings.putObject("agent"), history, greets);
        return settings;
    }

    private void audio(ObjectNode audio) {
        audio.putObject("input").put("encoding", WireAudio.encoding(input)).put("sample_rate", input.sampleRate());
        audio.putObject("output")
                .put("encoding", WireAudio.encoding(output))
                .put("sample_rate", output.sampleRate())
                .put("container", "none");
    }

    private void agent(ObjectNode agent, List<ObjectNode> history, boolean greets) {
        config.language().ifPresent(language -> agent.put("language", language));
        if (!history.isEmpty()) {
            agent.putObject("context").putArray("messages").addAll(history);
        }
        agent.putObject("listen").set("provider", ProviderJson.of(config.listen()));
        agent.set("think", think());
        agent.set("speak", speak());
        if (greets && !config.greeting().isBlank()) {
            agent.put("greeting", config.greeting());
        }
    }

    private JsonNode think() {
        if (config.thinkFallbacks().isEmpty()) {
            return think(config.think());
        }
        var chain = JsonNodeFactory.instance.arrayNode().add(think(config.think()));
        config.thinkFallbacks().forEach(next -> chain.add(think(next)));
        return chain;
    }

    private ObjectNode think(Thinking thinking) {
        var think = ProviderJson.of(thinking);
        if (!config.instructions().isBlank()) {
            think.put("prompt", config.instructions());
        }
        if (!tools.isEmpty()) {
            functions(think.putArray("functions"));
        }
        return think;
    }

    private JsonNode speak() {
        if (config.speakFallbacks().isEmpty()) {
            return ProviderJson.of(config.speak());
        }
        var chain = JsonNodeFactory.instance.arrayNode().add(ProviderJson.of(config.speak()));
        config.speakFallbacks().forEach(next -> chain.add(ProviderJson.of(next)));
        return chain;
    }

    private void functions(ArrayNode array) {
        for (var tool : tools) {
            var function = array.addObject().put("name", tool.name()).put("description", tool.description());
            function.set("parameters", schema(tool));
            if (waits(tool)) {
                function.put("defer_until_eot", true);
            }
        }
    }

    /** A function that was called for half a sentence has been called all the same. */
    private boolean waits(ToolSpec tool) {
        return tool.afterSpeech() || !config.speculativeTools().contains(tool.name());
    }

    private static ObjectNode schema(ToolSpec tool) {
        try {
            if (MAPPER.readTree(tool.parametersSchema()) instanceof ObjectNode schema) {
                return schema;
            }
        } catch (JacksonException noJson) {
            // said below
        }
        throw new IllegalArgumentException("the parameters of tool " + tool.name()
                + " are no JSON Schema, an object such as {\"type\": \"object\", \"properties\": {}}: "
                + tool.parametersSchema());
    }
}
