package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Api;
import tools.jackson.databind.node.ObjectNode;

/** The beginnings of the events of a response. */
final class ResponseEvents {
    private ResponseEvents() {}

    static ObjectNode event(ResponseRun response, String type, String itemId, int outputIndex) {
        return response.desk
                .event(type)
                .put("response_id", response.id)
                .put("item_id", itemId)
                .put("output_index", outputIndex);
    }

    static ObjectNode item(ResponseRun response, String type, int outputIndex, Item item) {
        var event = response.desk.event(type).put("response_id", response.id).put("output_index", outputIndex);
        event.set("item", ItemJson.write(item));
        return event;
    }

    /** Written by hand: it is by far the most frequent event, and its audio is in base64 already. */
    static ServerEvent.Audio audio(ResponseRun response, String itemId, int outputIndex, byte[] base64, int ms) {
        String type = response.desk.api() == Api.BETA ? "response.audio.delta" : "response.output_audio.delta";
        String head = "{\"type\":\"" + type + "\",\"event_id\":\"" + response.desk.ids.next("event_")
                + "\",\"response_id\":\"" + response.id + "\",\"item_id\":\"" + itemId + "\",\"output_index\":"
                + outputIndex + ",\"content_index\":0,\"delta\":\"";
        return new ServerEvent.Audio(type, head, base64, ms);
    }
}
