package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a client may do to the conversation. */
final class ItemCommands {
    private final Desk desk;
    private final Conversation conversation;
    private final Script script;

    ItemCommands(Desk desk, Conversation conversation, Script script) {
        this.desk = desk;
        this.conversation = conversation;
        this.script = script;
    }

    void create(ObjectNode event) throws Refusal {
        var item = ItemJson.read(event.get("item"), "item", desk.ids.next("item_"));
        if (conversation.find(item.id()).isPresent()) {
            throw new Refusal(
                    "item_create_duplicate_item_id",
                    "Error creating item: an item with id '" + item.id() + "' already exists.",
                    "item.id");
        }
        String function = item instanceof Item.FunctionOutput output
                ? conversation
                        .functionOf(output.callId())
                        .orElseThrow(() -> new Refusal(
                                "invalid_tool_call_id",
                                "Tool call ID '" + output.callId() + "' not found in conversation.",
                                "item.call_id"))
                : "";
        String after = event.path("previous_item_id").stringValue(conversation.last());
        String previous = insert(item, after);
        switch (item) {
            case Item.Message message when message.role() == Item.Role.USER -> script.userWrote(Texts.of(message));
            case Item.FunctionOutput output -> script.output(function, output.output());
            default -> {}
        }
        ItemEvents.added(desk, item, previous);
        ItemEvents.done(desk, item, previous);
    }

    private @Nullable String insert(Item item, @Nullable String after) throws Refusal {
        if (after == null) {
            conversation.append(item);
            return null;
        }
        return conversation.insert(item, after);
    }

    void delete(String id) throws Refusal {
        conversation.delete(id);
        desk.send(desk.event("conversation.item.deleted").put("item_id", id));
    }

    void retrieve(String id) throws Refusal {
        var event = desk.event("conversation.item.retrieved");
        event.set("item", ItemJson.write(conversation.retrieve(id)));
        desk.send(event);
    }

    void truncate(String id, int contentIndex, int endMs) throws Refusal {
        conversation.truncate(id, contentIndex, endMs);
        desk.send(desk.event("conversation.item.truncated")
                .put("item_id", id)
                .put("content_index", contentIndex)
                .put("audio_end_ms", endMs));
    }
}
