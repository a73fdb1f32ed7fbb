package dev.patchbay.plugin.openairealtime.message;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dialect before GA, translated at the edge: inside there is GA alone. Everything that differs stands here.
 */
public final class BetaDialect {
    /** What the server calls otherwise. */
    private static final Map<String, String> SERVER_TYPES = Map.of(
            "response.text.delta", "response.output_text.delta",
            "response.text.done", "response.output_text.done",
            "response.audio.delta", "response.output_audio.delta",
            "response.audio.done", "response.output_audio.done",
            "response.audio_transcript.delta", "response.output_audio_transcript.delta",
            "response.audio_transcript.done", "response.output_audio_transcript.done");

    /** How the content of an assistant's item is called in GA, and how it was before. */
    private static final Map<String, String> CONTENT_TYPES = Map.of("output_text", "text", "output_audio", "audio");

    private BetaDialect() {}

    /** A server's message in GA; one that is already is left alone. */
    static JsonNode toGa(JsonNode event) {
        var type = event.path("type").asString("");
        var renamed = SERVER_TYPES.get(type);
        if (renamed != null) {
            ((ObjectNode) event).put("type", renamed);
        }
        if (type.startsWith("session.")
                && event.path("session") instanceof ObjectNode session
                && !session.has("audio")) {
            var audio = session.putObject("audio");
            format(session, "input_audio_format", audio.putObject("input"));
            format(session, "output_audio_format", audio.putObject("output"));
        }
        return event;
    }

    private static void format(ObjectNode session, String member, ObjectNode side) {
        WireFormat.namedInBeta(session.path(member).asString(""))
                .ifPresent(format -> side.set("format", format.toJson()));
    }

    /**
     * A message of ours as it was before GA.
     *
     * @param event in GA; changed in place
     * @return the same
     */
    public static ObjectNode fromGa(ObjectNode event) {
        switch (event.path("type").asString("")) {
            case "session.update" -> flatten((ObjectNode) event.path("session"));
            case "response.create" -> {
                if (event.path("response") instanceof ObjectNode response) {
                    flatten(response);
                }
            }
            case "conversation.item.create" -> rename((ObjectNode) event.path("item"));
            default -> {}
        }
        return event;
    }

    private static void flatten(ObjectNode session) {
        session.remove("type");
        move(session, session, "output_modalities", "modalities");
        move(session, session, "max_output_tokens", "max_response_output_tokens");
        for (var gaOnly :
                new String[] {"model", "reasoning", "parallel_tool_calls", "truncation", "prompt", "include"}) {
            session.remove(gaOnly);
        }
        if (session.remove("audio") instanceof ObjectNode audio) {
            if (audio.path("input") instanceof ObjectNode input) {
                rename(session, input.path("format"), "input_audio_format");
                move(input, session, "transcription", "input_audio_transcription");
                move(input, session, "noise_reduction", "input_audio_noise_reduction");
                move(input, session, "turn_detection", "turn_detection");
                if (session.path("turn_detection") instanceof ObjectNode detection) {
                    detection.remove("idle_timeout_ms");
                }
            }
            if (audio.path("output") instanceof ObjectNode output) {
                rename(session, output.path("format"), "output_audio_format");
                move(output, session, "voice", "voice");
                move(output, session, "speed", "speed");
            }
        }
    }

    private static void rename(ObjectNode session, JsonNode format, String member) {
        WireFormat.told(format).ifPresent(one -> session.put(member, one.betaName()));
    }

    private static void move(ObjectNode from, ObjectNode to, String name, String newName) {
        var value = from.remove(name);
        if (value != null) {
            to.set(newName, value);
        }
    }

    private static void rename(ObjectNode item) {
        if (item.path("content") instanceof ArrayNode parts) {
            for (var part : parts) {
                var was = CONTENT_TYPES.get(part.path("type").asString(""));
                if (was != null) {
                    ((ObjectNode) part).put("type", was);
                }
            }
        }
    }
}
