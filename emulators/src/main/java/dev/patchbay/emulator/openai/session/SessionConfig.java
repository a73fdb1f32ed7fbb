package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.WireFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the parts of a session need to know of its configuration.
 *
 * @param input format of the user's audio
 * @param output format of the model's audio
 * @param turnDetection null for none
 * @param transcription whether the user's audio is transcribed
 * @param textOnly whether the model writes and does not speak
 * @param voice as the client named it
 * @param instructions for the model
 * @param tools names of the functions on offer
 * @param callsAllowed false for the tool choice {@code none}
 * @param maxOutputTokens how long a response may be, {@link Integer#MAX_VALUE} for any length
 */
record SessionConfig(
        WireFormat input,
        WireFormat output,
        @Nullable TurnDetection turnDetection,
        boolean transcription,
        boolean textOnly,
        JsonNode voice,
        String instructions,
        List<String> tools,
        boolean callsAllowed,
        int maxOutputTokens) {

    static SessionConfig of(ObjectNode session) {
        var input = session.path("audio").path("input");
        var output = session.path("audio").path("output");
        return new SessionConfig(
                format(input.path("format")),
                format(output.path("format")),
                TurnDetection.of(input.path("turn_detection")),
                input.path("transcription").isObject(),
                textOnly(session),
                output.path("voice"),
                session.path("instructions").stringValue(""),
                toolNames(session),
                callsAllowed(session),
                maxTokens(session));
    }

    /** As one response wants it: what it does not say stays as it is. */
    SessionConfig with(JsonNode response) {
        var sound = response.path("audio").path("output");
        return new SessionConfig(
                input,
                sound.has("format") ? format(sound.path("format")) : output,
                turnDetection,
                transcription,
                response.has("output_modalities") ? textOnly(response) : textOnly,
                sound.has("voice") ? sound.path("voice") : voice,
                response.path("instructions").stringValue(instructions),
                response.has("tools") ? toolNames(response) : tools,
                response.has("tool_choice") ? callsAllowed(response) : callsAllowed,
                response.has("max_output_tokens") ? maxTokens(response) : maxOutputTokens);
    }

    private static WireFormat format(JsonNode json) {
        return WireFormat.ofMediaType(json.path("type").stringValue("")).orElse(WireFormat.PCM);
    }

    private static boolean textOnly(JsonNode from) {
        return from.path("output_modalities").path(0).stringValue("").equals("text");
    }

    private static List<String> toolNames(JsonNode from) {
        return from.path("tools")
                .valueStream()
                .map(tool -> tool.path("name").stringValue(""))
                .toList();
    }

    private static boolean callsAllowed(JsonNode from) {
        return !from.path("tool_choice").stringValue("").equals("none");
    }

    private static int maxTokens(JsonNode from) {
        return from.path("max_output_tokens").intValue(Integer.MAX_VALUE);
    }
}
