package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.WireFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Translates between today's events, which the session works with, and those of the beta interface. */
final class BetaDialect {
    private static final Map<String, String> TYPES = Map.of(
            "response.output_text.delta", "response.text.delta",
            "response.output_text.done", "response.text.done",
            "response.output_audio.done", "response.audio.done",
            "response.output_audio_transcript.delta", "response.audio_transcript.delta",
            "response.output_audio_transcript.done", "response.audio_transcript.done",
            "conversation.item.added", "conversation.item.created");

    private BetaDialect() {}

    /** Null for an event that the beta had not. The argument is used up. */
    static @Nullable ObjectNode toBeta(ObjectNode event) {
        String type = event.get("type").stringValue();
        if (type.equals("conversation.item.done")) {
            return null;
        }
        event.put("type", TYPES.getOrDefault(type, type));
        if (type.equals("response.function_call_arguments.done")) {
            event.remove("name");
        }
        if (type.equals("conversation.item.input_audio_transcription.completed")) {
            event.remove("usage");
        }
        if (event.get("session") instanceof ObjectNode session) {
            event.set("session", session(session));
        }
        if (event.get("response") instanceof ObjectNode response) {
            event.set("response", response(response));
        }
        if (event.get("item") instanceof ObjectNode item) {
            item(item);
        }
        return event;
    }

    private static ObjectNode session(ObjectNode ga) {
        var beta = Desk.object();
        for (String same : new String[] {"id", "object", "model", "instructions", "tools", "tool_choice", "tracing"}) {
            beta.set(same, ga.path(same));
        }
        var input = ga.path("audio").path("input");
        var output = ga.path("audio").path("output");
        beta.set("modalities", modalities(ga.path("output_modalities")));
        beta.set("voice", output.path("voice"));
        beta.set("speed", output.path("speed"));
        beta.put("input_audio_format", formatName(input.path("format")));
        beta.put("output_audio_format", formatName(output.path("format")));
        beta.set("input_audio_transcription", input.path("transcription"));
        beta.set("input_audio_noise_reduction", input.path("noise_reduction"));
        beta.set("turn_detection", turnDetection(input.path("turn_detection")));
        beta.put("temperature", 0.8);
        beta.set("max_response_output_tokens", ga.path("max_output_tokens"));
        return beta;
    }

    private static JsonNode turnDetection(JsonNode ga) {
        return ga instanceof ObjectNode object ? object.deepCopy().without("idle_timeout_ms") : ga;
    }

    private static ObjectNode response(ObjectNode ga) {
        var output = ga.path("audio").path("output");
        ga.set("modalities", modalities(ga.path("output_modalities")));
        ga.set("voice", output.path("voice"));
        ga.put("output_audio_format", formatName(output.path("format")));
        ga.put("temperature", 0.8);
        ga.remove("output_modalities");
        ga.remove("audio");
        ga.path("output").forEach(item -> item((ObjectNode) item));
        if (ga.path("usage") instanceof ObjectNode usage
                && usage.path("input_token_details") instanceof ObjectNode details) {
            details.remove("image_tokens");
            if (details.path("cached_tokens_details") instanceof ObjectNode cached) {
                cached.remove("image_tokens");
            }
        }
        return ga;
    }

    private static void item(ObjectNode item) {
        for (JsonNode part : item.path("content")) {
            String type = part.path("type").stringValue("");
            ((ObjectNode) part).put("type", type.replace("output_", ""));
        }
    }

    private static ArrayNode modalities(JsonNode ga) {
        var beta = Desk.object().arrayNode();
        ga.forEach(beta::add);
        return ga.path(0).stringValue("").equals("audio") ? beta.insert(0, "text") : beta;
    }

    private static String formatName(JsonNode format) {
        return WireFormat.ofMediaType(format.path("type").stringValue(""))
                .map(WireFormat::betaName)
                .orElse("pcm16");
    }

    /** A checked session of the beta as an update of today's. */
    static ObjectNode sessionToGa(JsonNode beta) {
        var ga = Desk.object().put("type", "realtime");
        copy(beta, ga, "model", "model");
        copy(beta, ga, "instructions", "instructions");
        copy(beta, ga, "tools", "tools");
        copy(beta, ga, "tool_choice", "tool_choice");
        copy(beta, ga, "tracing", "tracing");
        copy(beta, ga, "max_response_output_tokens", "max_output_tokens");
        modalitiesToGa(beta, ga);
        var input = Desk.object();
        formatToGa(beta, "input_audio_format", input);
        copy(beta, input, "input_audio_transcription", "transcription");
        copy(beta, input, "input_audio_noise_reduction", "noise_reduction");
        copy(beta, input, "turn_detection", "turn_detection");
        ga.putObject("audio").set("input", input);
        outputToGa(beta, (ObjectNode) ga.get("audio"));
        return ga;
    }

    /** Checked parameters of a response of the beta as today's. */
    static ObjectNode responseToGa(JsonNode beta) {
        var ga = Desk.object();
        for (String same : new String[] {"instructions", "tools", "tool_choice", "conversation", "metadata", "input"}) {
            copy(beta, ga, same, same);
        }
        copy(beta, ga, "max_response_output_tokens", "max_output_tokens");
        modalitiesToGa(beta, ga);
        outputToGa(beta, ga.putObject("audio"));
        return ga;
    }

    private static void outputToGa(JsonNode beta, ObjectNode audio) {
        var output = audio.putObject("output");
        formatToGa(beta, "output_audio_format", output);
        copy(beta, output, "voice", "voice");
        copy(beta, output, "speed", "speed");
    }

    private static void modalitiesToGa(JsonNode beta, ObjectNode ga) {
        if (beta.has("modalities")) {
            boolean audio = beta.get("modalities")
                    .valueStream()
                    .anyMatch(one -> one.stringValue("").equals("audio"));
            ga.putArray("output_modalities").add(audio ? "audio" : "text");
        }
    }

    private static void formatToGa(JsonNode beta, String name, ObjectNode to) {
        WireFormat.ofBetaName(beta.path(name).stringValue(""))
                .ifPresent(format -> to.set("format", Settings.json(format)));
    }

    private static void copy(JsonNode from, ObjectNode to, String name, String newName) {
        if (from.has(name)) {
            to.set(newName, from.get(name));
        }
    }
}
