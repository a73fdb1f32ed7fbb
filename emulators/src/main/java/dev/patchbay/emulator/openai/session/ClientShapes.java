package dev.patchbay.emulator.openai.session;

import static dev.patchbay.emulator.openai.session.Shapes.OPAQUE;
import static dev.patchbay.emulator.openai.session.Shapes.TEXT;
import static dev.patchbay.emulator.openai.session.Shapes.pairs;
import static dev.patchbay.emulator.openai.session.Shapes.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What the client events may look like on their top level. */
final class ClientShapes {
    private static final int LONG_TIME_MS = Integer.MAX_VALUE;

    private static final Map<String, Shape> EVENTS = pairs(
            "session.update", event(Set.of("session"), "session", OPAQUE),
            "input_audio_buffer.append", event(Set.of("audio"), "audio", TEXT),
            "input_audio_buffer.commit", event(Set.of()),
            "input_audio_buffer.clear", event(Set.of()),
            "conversation.item.create", event(Set.of("item"), "previous_item_id", nullableText(), "item", OPAQUE),
            "conversation.item.delete", event(Set.of("item_id"), "item_id", TEXT),
            "conversation.item.retrieve", event(Set.of("item_id"), "item_id", TEXT),
            "conversation.item.truncate",
                    event(
                            Set.of("item_id", "content_index", "audio_end_ms"),
                            "item_id",
                            TEXT,
                            "content_index",
                            whole(0, LONG_TIME_MS),
                            "audio_end_ms",
                            whole(0, LONG_TIME_MS)),
            "response.create", event(Set.of(), "response", new Shape.OrNull(OPAQUE)),
            "response.cancel", event(Set.of(), "response_id", nullableText()),
            "output_audio_buffer.clear", event(Set.of()));

    private ClientShapes() {}

    static void check(ObjectNode event) throws Refusal {
        if (!event.has("type")) {
            throw new Refusal("invalid_event", "The 'type' field is missing.", null);
        }
        new Shape.Choice(List.copyOf(EVENTS.keySet())).check("type", event.get("type"));
        var shape = EVENTS.get(event.get("type").stringValue());
        if (shape != null) {
            shape.check("", event);
        }
    }

    private static Shape event(Set<String> required, Object... fields) {
        var all = pairs(fields);
        all.put("type", TEXT);
        all.put("event_id", nullableText());
        return new Shape.Fields(all, required);
    }

    private static Shape nullableText() {
        return new Shape.OrNull(TEXT);
    }
}
