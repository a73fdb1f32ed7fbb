package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.NoiseReduction;
import dev.patchbay.plugin.openairealtime.message.WireFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of a session as the server is told them. It refuses all of them when it does not know one, so only what is
 * configured is written.
 *
 * @param config as configured
 * @param tools that the model is offered
 * @param input what the caller's audio is sent in
 * @param output what the agent's audio shall come in
 */
record SessionSettings(OpenAiRealtimeConfig config, List<ToolSpec> tools, AudioFormat input, AudioFormat output) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** {@return in GA} */
    ObjectNode toJson() {
        var session = JsonNodeFactory.instance.objectNode().put("type", "realtime");
        modalities(session.putArray("output_modalities"));
        if (!config.instructions().isBlank()) {
            session.put("instructions", config.instructions());
        }
        var audio = session.putObject("audio");
        input(audio.putObject("input"));
        output(audio.putObject("output"));
        tools(session.putArray("tools"));
        session.put("tool_choice", "auto");
        maxTokens(session);
        config.reasoningEffort()
                .ifPresent(effort -> session.putObject("reasoning").put("effort", lower(effort)));
        tracing(session);
        if (config.api() == Api.BETA) {
            config.temperature().ifPresent(temperature -> session.put("temperature", temperature));
        }
        return session;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Beta wants both; GA refuses both. */
    private void modalities(ArrayNode modalities) {
        var wanted = config.api() == Api.BETA
                ? config.modalities().orElse(List.of("text", "audio"))
                : config.outputModalities();
        wanted.forEach(modalities::add);
    }

    private void input(ObjectNode side) {
        side.set("format", WireFormat.of(input).toJson());
        var words = config.inputTranscription();
        if (words.wanted()) {
            var transcription = side.putObject("transcription").put("model", words.model());
            if (!words.language().isBlank()) {
                transcription.put("language", words.language());
            }
            if (!words.prompt().isBlank()) {
                transcription.put("prompt", words.prompt());
            }
        }
        if (config.noiseReduction() != NoiseReduction.NONE) {
            side.putObject("noise_reduction").put("type", lower(config.noiseReduction()));
        }
        turnDetection(side);
    }

    private void turnDetection(ObjectNode side) {
        var turns = config.turnDetection();
        if (!turns.byServer()) {
            side.putNull("turn_detection");
            return;
        }
        var detection = side.putObject("turn_detection").put("type", lower(turns.type()));
        if (turns.type() == TurnDetection.Type.SERVER_VAD) {
            detection
                    .put("threshold", turns.threshold())
                    .put("prefix_padding_ms", turns.prefixPaddingMs())
                    .put("silence_duration_ms", turns.silenceDurationMs());
            turns.idleTimeoutMs().ifPresent(idle -> detection.put("idle_timeout_ms", idle));
        } else {
            detection.put("eagerness", lower(turns.eagerness()));
        }
        detection.put("create_response", turns.createResponse()).put("interrupt_response", turns.interruptResponse());
    }

    private void output(ObjectNode side) {
        side.set("format", WireFormat.of(output).toJson());
        side.put("voice", config.voice());
        if (config.speed() != 1) {
            side.put("speed", config.speed());
        }
    }

    private void maxTokens(ObjectNode session) {
        config.maxOutputTokens()
                .or(config::maxResponseOutputTokens)
                .ifPresent(most -> session.put("max_output_tokens", most));
    }

    private void tracing(ObjectNode session) {
        var tracing = config.tracing();
        if (!tracing.enabled()) {
            return;
        }
        if (tracing.workflowName().isBlank() && tracing.groupId().isBlank()) {
            session.put("tracing", "auto");
            return;
        }
        var details = session.putObject("tracing");
        if (!tracing.workflowName().isBlank()) {
            details.put("workflow_name", tracing.workflowName());
        }
        if (!tracing.groupId().isBlank()) {
            details.put("group_id", tracing.groupId());
        }
    }

    private void tools(ArrayNode array) {
        for (var tool : tools) {
            var function = array.addObject()
                    .put("type", "function")
                    .put("name", tool.name())
                    .put("description", tool.description());
            function.set("parameters", schema(tool));
        }
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
