package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.sound.Take;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One message on its way: audio in pieces with the words ahead of them, or the words alone. */
final class MessageRun {
    private static final int TEXT_STEP_MS = 30;

    private final ResponseRun response;
    private final Output.Spoken spoken;
    private final int outputIndex;
    private final String id;
    private final boolean silent;
    private final @Nullable String previous;
    private final List<String> words;
    private final @Nullable Take take;
    private final int steps;
    private final StringBuilder said = new StringBuilder();
    private int step;
    private int wordsSent;
    private long startedAt;

    MessageRun(ResponseRun response, Output.Spoken spoken, int outputIndex) {
        this.response = response;
        this.spoken = spoken;
        this.outputIndex = outputIndex;
        var config = response.request.config();
        id = response.desk.ids.next("item_");
        silent = config.textOnly();
        previous = response.conversation.last();
        words = Words.each(spoken.transcript());
        take = silent
                ? null
                : response.studio.take(spoken.sounds(), config.output().audio(), response.pace.deltaMs());
        steps = take == null ? words.size() : take.pieces().size();
    }

    void start() {
        startedAt = response.desk.now();
        var empty = new Item.Message(id, Item.Role.ASSISTANT, "in_progress", List.of());
        send(ResponseEvents.item(response, "response.output_item.added", outputIndex, empty));
        if (response.request.remembered()) {
            response.conversation.append(empty);
            ItemEvents.added(response.desk, empty, previous);
        }
        send(part("response.content_part.added", ""));
        step();
    }

    private void step() {
        if (step == steps) {
            response.messageDone(stop("completed"));
            return;
        }
        step++;
        sendWords();
        if (take != null) {
            response.desk.send(ResponseEvents.audio(
                    response,
                    id,
                    outputIndex,
                    take.pieces().get(step - 1),
                    take.millisAfter(step) - take.millisAfter(step - 1)));
        }
        var now = item("in_progress");
        response.conversation.replace(now);
        if (response.tooLong(now)) {
            response.end(new Ending.Incomplete("max_output_tokens"));
            return;
        }
        long due =
                take == null ? (long) step * TEXT_STEP_MS : Math.round(take.millisAfter(step) / response.pace.speed());
        response.later(Math.max(0, startedAt + due - response.desk.now()), this::step);
    }

    /** All the words up to this step. */
    private void sendWords() {
        int due = Math.ceilDiv(words.size() * step, steps);
        if (due > wordsSent && !spoken.transcript().isEmpty()) {
            String delta = String.join("", words.subList(wordsSent, due));
            said.append(delta);
            send(event(silent ? "response.output_text.delta" : "response.output_audio_transcript.delta")
                    .put("delta", delta));
        }
        wordsSent = due;
    }

    /** Ends it here; the item as it has become. */
    Item stop(String status) {
        var item = item(status);
        if (silent) {
            send(event("response.output_text.done").put("text", said.toString()));
        } else {
            send(event("response.output_audio.done"));
            send(event("response.output_audio_transcript.done").put("transcript", said.toString()));
        }
        send(part("response.content_part.done", said.toString()));
        send(ResponseEvents.item(response, "response.output_item.done", outputIndex, item));
        if (response.request.remembered()) {
            response.conversation.replace(item);
            ItemEvents.done(response.desk, item, previous);
        }
        return item;
    }

    private Item.Message item(String status) {
        var kind = silent ? Item.Kind.OUTPUT_TEXT : Item.Kind.OUTPUT_AUDIO;
        int ms = take == null ? 0 : take.millisAfter(step);
        return new Item.Message(id, Item.Role.ASSISTANT, status, List.of(new Item.Content(kind, said.toString(), ms)));
    }

    private ObjectNode event(String type) {
        return ResponseEvents.event(response, type, id, outputIndex).put("content_index", 0);
    }

    private ObjectNode part(String type, String text) {
        var event = event(type);
        event.putObject("part").put("type", silent ? "text" : "audio").put(silent ? "text" : "transcript", text);
        return event;
    }

    private void send(ObjectNode event) {
        response.desk.send(event);
    }
}
