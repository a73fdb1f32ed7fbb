package dev.patchbay.emulator.deepgram.agent;

import java.util.ArrayList;
import java.util.List;

/** The conversation as the server keeps it, and as it tells the client if that wants to know. */
final class Memory {
    private final Desk desk;
    private final boolean told;
    private final List<Remembered> items;

    Memory(Desk desk, boolean told, List<Remembered> context) {
        this.desk = desk;
        this.told = told;
        items = new ArrayList<>(context);
    }

    void said(boolean byUser, String content) {
        items.add(new Remembered.Said(byUser, content));
        String role = byUser ? "user" : "assistant";
        desk.send(Desk.message("ConversationText").put("role", role).put("content", content));
        if (told) {
            desk.send(Desk.message("History").put("role", role).put("content", content));
        }
    }

    void called(Remembered.Called call) {
        items.add(call);
        if (told) {
            var history = Desk.message("History");
            history.putArray("function_calls")
                    .addObject()
                    .put("id", call.id())
                    .put("name", call.name())
                    .put("client_side", call.clientSide())
                    .put("arguments", call.arguments())
                    .put("response", call.response());
            desk.send(history);
        }
    }

    List<Remembered> items() {
        return List.copyOf(items);
    }
}
