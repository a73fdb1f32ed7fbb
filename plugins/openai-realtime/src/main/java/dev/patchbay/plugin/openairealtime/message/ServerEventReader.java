package dev.patchbay.plugin.openairealtime.message;

import dev.patchbay.plugin.openairealtime.message.ServerEvent.Allowance;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.FunctionCall;
import dev.patchbay.websocket.link.Malformed;
import dev.patchbay.websocket.link.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the server sends, in either dialect. Members and types that are not known are no fault.
 *
 * <p><b>Threads.</b> Any.
 */
public final class ServerEventReader implements Reader<ServerEvent> {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A reader; it keeps nothing. */
    public ServerEventReader() {}

    @Override
    public ServerEvent text(String text) throws Malformed {
        var audio = AudioMessage.read(text);
        return audio != null ? audio : event(Members.of(BetaDialect.toGa(object(text))));
    }

    private static JsonNode object(String text) throws Malformed {
        try {
            var node = MAPPER.readTree(text);
            if (node.isObject() && node.path("type").isString()) {
                return node;
            }
        } catch (JacksonException broken) {
            // The parser's own words quote what it read, and that may be what somebody said.
            throw new Malformed("a message of " + text.length() + " characters is no JSON");
        }
        throw new Malformed("a message of " + text.length() + " characters is no JSON object with a type");
    }

    private static ServerEvent event(Members event) throws Malformed {
        return switch (event.text("type").strip()) {
            case "session.created" -> {
                var session = event.in("session");
                yield new ServerEvent.SessionCreated(session.text("id"), session.text("model"));
            }
            case "session.updated" -> sessionUpdated(event.in("session").in("audio"));
            case "input_audio_buffer.speech_started" ->
                new ServerEvent.SpeechStarted(event.text("item_id"), event.number("audio_start_ms"));
            case "input_audio_buffer.speech_stopped" ->
                new ServerEvent.SpeechStopped(event.text("item_id"), event.number("audio_end_ms"));
            case "input_audio_buffer.committed" -> new ServerEvent.Committed(event.required("item_id"));
            case "input_audio_buffer.timeout_triggered" -> new ServerEvent.IdleTimeout(event.text("item_id"));
            case "conversation.item.input_audio_transcription.delta" ->
                new ServerEvent.CallerText(event.required("item_id"), event.text("delta"), false, Map.of());
            case "conversation.item.input_audio_transcription.completed" ->
                new ServerEvent.CallerText(
                        event.required("item_id"),
                        event.text("transcript"),
                        true,
                        TokenUsage.ofTranscription(event.in("usage")));
            case "conversation.item.input_audio_transcription.failed" ->
                new ServerEvent.CallerTextFailed(
                        event.required("item_id"), event.in("error").text("message"));
            case "error" -> fault(event.in("error"));
            case "rate_limits.updated" -> new ServerEvent.RateLimits(allowances(event));
            case String type when type.startsWith("response.") -> response(type, event);
            case String type -> other(type);
        };
    }

    private static ServerEvent other(String type) {
        return KnownTypes.contains(type) ? new ServerEvent.Ignored(type) : new ServerEvent.Unknown(type);
    }

    private static ServerEvent response(String type, Members event) throws Malformed {
        return switch (type) {
            case "response.created" ->
                new ServerEvent.ResponseCreated(event.in("response").required("id"));
            case "response.done" -> responseDone(event.in("response"));
            case "response.output_audio.delta" ->
                new ServerEvent.AudioDelta(
                        event.text("response_id"),
                        event.required("item_id"),
                        event.index("content_index"),
                        AudioMessage.decode(event.text("delta")));
            case "response.output_audio.done" ->
                new ServerEvent.AudioDone(
                        event.text("response_id"), event.required("item_id"), event.index("content_index"));
            case "response.output_audio_transcript.delta", "response.output_text.delta" ->
                new ServerEvent.AgentText(
                        event.text("response_id"),
                        event.required("item_id"),
                        event.index("content_index"),
                        event.text("delta"));
            case "response.output_audio_transcript.done", "response.output_text.done" ->
                new ServerEvent.AgentTextDone(
                        event.text("response_id"), event.required("item_id"), event.index("content_index"));
            case "response.output_item.added" -> outputItem(event, false);
            case "response.output_item.done" -> outputItem(event, true);
            case "response.function_call_arguments.delta" ->
                new ServerEvent.ArgumentsDelta(event.required("item_id"), event.text("delta"));
            // Also sent of a call that was cut short; whether it was, the item says.
            case "response.function_call_arguments.done" ->
                new ServerEvent.FunctionCall(
                        event.text("response_id"),
                        event.required("item_id"),
                        event.text("call_id"),
                        event.text("name"),
                        event.text("arguments"),
                        false);
            default -> other(type);
        };
    }

    private static ServerEvent sessionUpdated(Members audio) {
        return new ServerEvent.SessionUpdated(formatName(audio.in("input")), formatName(audio.in("output")));
    }

    private static String formatName(Members side) {
        return WireFormat.told(side.in("format").node()).map(Enum::name).orElse("");
    }

    private static ServerEvent outputItem(Members event, boolean done) throws Malformed {
        var item = event.in("item");
        return item.text("type").equals("function_call")
                ? functionCall(event.text("response_id"), item, done)
                : new ServerEvent.Ignored(event.text("type"));
    }

    private static FunctionCall functionCall(String response, Members item, boolean done) throws Malformed {
        return new FunctionCall(
                response,
                item.required("id"),
                item.text("call_id"),
                item.text("name"),
                item.text("arguments"),
                done && !item.text("status").equals("incomplete"));
    }

    private static ServerEvent responseDone(Members response) throws Malformed {
        var details = response.in("status_details");
        var error = details.in("error");
        var calls = new ArrayList<FunctionCall>();
        for (var item : response.list("output")) {
            if (item.text("type").equals("function_call")) {
                calls.add(functionCall(response.text("id"), item, true));
            }
        }
        return new ServerEvent.ResponseDone(
                response.text("id"),
                response.text("status"),
                details.text("reason"),
                error.text("code").isEmpty() ? error.text("type") : error.text("code"),
                error.text("message"),
                TokenUsage.ofResponse(response.in("usage")),
                List.copyOf(calls));
    }

    private static ServerEvent fault(Members error) {
        return new ServerEvent.Fault(
                error.text("type"),
                error.text("code"),
                error.text("message"),
                error.text("param"),
                error.text("event_id"));
    }

    private static List<Allowance> allowances(Members event) {
        return event.list("rate_limits").stream()
                .map(one -> new Allowance(
                        one.text("name"),
                        one.number("limit"),
                        one.number("remaining"),
                        one.node().path("reset_seconds").asDouble(0)))
                .toList();
    }
}
