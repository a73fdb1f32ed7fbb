package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.Nullable;

/** The events that tell of an item. */
final class ItemEvents {
    private ItemEvents() {}

    static void added(Desk desk, Item item, @Nullable String previous) {
        tell(desk, "conversation.item.added", item, previous);
    }

    static void done(Desk desk, Item item, @Nullable String previous) {
        tell(desk, "conversation.item.done", item, previous);
    }

    private static void tell(Desk desk, String type, Item item, @Nullable String previous) {
        var event = desk.event(type).put("previous_item_id", previous);
        event.set("item", ItemJson.write(item));
        desk.send(event);
    }
}
