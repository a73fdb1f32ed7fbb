package dev.patchbay.emulator.openai.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each message of the client means. What it may not say is refused by an error event. */
final class ClientEvents {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_APPENDED = 15 << 20;

    private final Desk desk;
    private final Settings settings;
    private final Responses responses;
    private final InputAudio input;
    private final ItemCommands items;

    ClientEvents(Desk desk, Settings settings, Responses responses, InputAudio input, ItemCommands items) {
        this.desk = desk;
        this.settings = settings;
        this.responses = responses;
        this.input = input;
        this.items = items;
    }

    /** Takes in a message, UTF-8 within some bytes. */
    void receive(byte[] message, int from, int to, Journal journal) {
        byte[] audio = AppendScanner.audio(message, from, to);
        try {
            if (audio == null) {
                read(new String(message, from, to - from, StandardCharsets.UTF_8), journal);
            } else {
                append(audio, journal);
            }
        } catch (Refusal refusal) {
            desk.refuse(refusal, null);
        }
    }

    private void append(byte[] audio, Journal journal) throws Refusal {
        journal.clientAudio(audio, settings.config().input().audio().millis(audio.length));
        input.append(audio);
    }

    private void read(String text, Journal journal) throws Refusal {
        ObjectNode event;
        try {
            event = MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JacksonException noJson) {
            event = null;
        }
        if (event == null) {
            journal.clientEvent("", text);
            throw new Refusal("invalid_json", "We could not parse the JSON body of your request.", null);
        }
        String type = event.path("type").stringValue("");
        String eventId = event.path("event_id").stringValue(null);
        if (!type.equals("input_audio_buffer.append")) {
            journal.clientEvent(type, text);
        }
        try {
            ClientShapes.check(event);
            handle(type, event, text, journal);
        } catch (Refusal refusal) {
            desk.refuse(refusal, eventId);
        }
    }

    private void handle(String type, ObjectNode event, String text, Journal journal) throws Refusal {
        switch (type) {
            case "session.update" -> update(event);
            case "input_audio_buffer.append" -> appendText(event.get("audio").stringValue(), text, journal);
            case "input_audio_buffer.commit" -> input.commitByClient();
            case "input_audio_buffer.clear" -> input.clear();
            case "conversation.item.create" -> items.create(event);
            case "conversation.item.delete" -> items.delete(event.get("item_id").stringValue());
            case "conversation.item.retrieve" ->
                items.retrieve(event.get("item_id").stringValue());
            case "conversation.item.truncate" ->
                items.truncate(
                        event.get("item_id").stringValue(),
                        event.get("content_index").intValue(),
                        event.get("audio_end_ms").intValue());
            case "response.create" -> createResponse(event.path("response"));
            case "response.cancel" -> responses.cancel(event.path("response_id").stringValue(null));
            default ->
                throw new Refusal("invalid_value", "'" + type + "' is for WebRTC and SIP connections alone.", "type");
        }
    }

    private void appendText(String base64, String text, Journal journal) throws Refusal {
        byte[] audio;
        try {
            audio = decoded(base64);
        } catch (Refusal noAudio) {
            journal.clientEvent("input_audio_buffer.append", text);
            throw noAudio;
        }
        append(audio, journal);
    }

    private static byte[] decoded(String base64) throws Refusal {
        try {
            byte[] audio = Base64.getDecoder().decode(base64);
            if (audio.length <= MOST_APPENDED) {
                return audio;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as too much is.
        }
        throw new Refusal(
                "invalid_value",
                "Invalid 'audio'. Expected at most 15 MiB of base64-encoded audio bytes but got an invalid value.",
                "audio");
    }

    private void update(ObjectNode event) throws Refusal {
        settings.update(event.get("session"), responses.voiceHeard());
        settings.tell(desk, "session.updated");
    }

    private void createResponse(@Nullable JsonNode wishes) throws Refusal {
        input.stopIdling();
        responses.create(wishes == null || !wishes.isObject() ? null : wishes);
    }
}
