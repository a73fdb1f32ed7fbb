package dev.patchbay.emulator.openai.session;

import java.util.List;

/** Tells what the user said, some time after it was said. */
final class Transcriber {
    private final Desk desk;
    private final Conversation conversation;
    private final int delayMs;

    Transcriber(Desk desk, Conversation conversation, int delayMs) {
        this.desk = desk;
        this.conversation = conversation;
        this.delayMs = delayMs;
    }

    /** Transcribes an item of some milliseconds of audio. */
    void later(String item, String transcript, int audioMs) {
        desk.agenda.at(desk.now() + delayMs, () -> tell(item, transcript, audioMs));
    }

    private void tell(String item, String transcript, int audioMs) {
        var content = new Item.Content(Item.Kind.INPUT_AUDIO, transcript, audioMs);
        conversation.replace(new Item.Message(item, Item.Role.USER, "completed", List.of(content)));
        for (String words : Words.groups(transcript)) {
            desk.send(desk.event("conversation.item.input_audio_transcription.delta")
                    .put("item_id", item)
                    .put("content_index", 0)
                    .put("delta", words));
        }
        var completed = desk.event("conversation.item.input_audio_transcription.completed")
                .put("item_id", item)
                .put("content_index", 0)
                .put("transcript", transcript);
        completed.putObject("usage").put("type", "duration").put("seconds", audioMs / 1_000.0);
        desk.send(completed);
    }
}
