package dev.patchbay.emulator.openai.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items, in order. */
final class Conversation {
    private final List<Item> items = new ArrayList<>();
    private final Set<String> truncated = new HashSet<>();

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The id of the last item, null in an empty conversation. */
    @Nullable String last() {
        return items.isEmpty() ? null : items.getLast().id();
    }

    Optional<Item> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The name of the function of a call. */
    Optional<String> functionOf(String callId) {
        return items.stream()
                .filter(item ->
                        item instanceof Item.FunctionCall call && call.callId().equals(callId))
                .map(item -> ((Item.FunctionCall) item).name())
                .findFirst();
    }

    void append(Item item) {
        items.add(item);
    }

    /**
     * Puts an item in.
     *
     * @param after the id before it, {@code root} for the beginning
     * @return the id before it, null at the beginning
     */
    @Nullable String insert(Item item, String after) throws Refusal {
        if (after.equals("root")) {
            items.addFirst(item);
            return null;
        }
        items.add(index(after, "creating", "previous_item_id", "item_create_invalid_previous_item_id") + 1, item);
        return after;
    }

    /** Puts the new state of an item in the place of the old, if it is still there and was not cut. */
    void replace(Item item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(item.id()) && !truncated.contains(item.id())) {
                items.set(i, item);
            }
        }
    }

    void delete(String id) throws Refusal {
        items.remove(index(id, "deleting", "item_id", "item_delete_invalid_item_id"));
    }

    Item retrieve(String id) throws Refusal {
        return items.get(index(id, "retrieving", "item_id", "item_retrieve_invalid_item_id"));
    }

    /** Cuts what the model said, and forgets its words: nobody knows which of them were heard. */
    void truncate(String id, int contentIndex, int endMs) throws Refusal {
        int index = index(id, "truncating", "item_id", "item_truncate_invalid_item_id");
        if (!(items.get(index) instanceof Item.Message message) || message.role() != Item.Role.ASSISTANT) {
            throw new Refusal("invalid_value", "Only model output audio messages can be truncated", "item_id");
        }
        if (contentIndex < 0 || contentIndex >= message.content().size()) {
            throw new Refusal(
                    "invalid_value",
                    "Invalid content_index " + contentIndex + ": the item has "
                            + message.content().size() + " content parts",
                    "content_index");
        }
        var part = message.content().get(contentIndex);
        if (part.kind() != Item.Kind.OUTPUT_AUDIO) {
            throw new Refusal("invalid_value", "Only model output audio messages can be truncated", "content_index");
        }
        if (endMs > part.audioMs()) {
            throw new Refusal(
                    "invalid_value",
                    "Audio content of " + part.audioMs() + "ms is already shorter than " + endMs + "ms",
                    null);
        }
        truncated.add(id);
        var content = new ArrayList<>(message.content());
        content.set(contentIndex, new Item.Content(part.kind(), null, endMs));
        items.set(index, new Item.Message(id, message.role(), message.status(), List.copyOf(content)));
    }

    private int index(String id, String doing, String param, String code) throws Refusal {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new Refusal(code, "Error " + doing + " item: the item with id '" + id + "' does not exist.", param);
    }
}
