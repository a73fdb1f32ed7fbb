package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.sound.Studio;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One response, from {@code response.created} to {@code response.done}: its items one after the other. */
final class ResponseRun {
    final String id;
    final Desk desk;
    final Studio studio;
    final Pace pace;
    final Conversation conversation;
    final ResponseRequest request;

    private final String conversationId;
    private final Consumer<ResponseRun> whenDone;
    private final Queue<Output> waiting;
    private final List<Item> output = new ArrayList<>();
    private @Nullable MessageRun speaking;
    private Agenda.@Nullable Entry next;
    private boolean over;

    ResponseRun(
            Desk desk,
            Studio studio,
            Pace pace,
            Conversation conversation,
            String conversationId,
            ResponseRequest request,
            Consumer<ResponseRun> whenDone) {
        this.desk = desk;
        this.studio = studio;
        this.pace = pace;
        this.conversation = conversation;
        this.conversationId = conversationId;
        this.request = request;
        this.whenDone = whenDone;
        id = desk.ids.next("resp_");
        waiting = new ArrayDeque<>(request.outputs());
    }

    void start() {
        // Before the event, which may bring a fault that ends this response at once.
        int wait = request.reply().waitMs() == null
                ? pace.thinkingMs()
                : request.reply().waitMs();
        later(wait, this::nextItem);
        var created = desk.event("response.created");
        created.set("response", json("in_progress", null, null));
        desk.send(created);
        desk.send(RateLimits.after(desk, request.input().total()));
    }

    void later(long ms, Runnable act) {
        next = desk.agenda.at(desk.now() + ms, act);
    }

    private void nextItem() {
        var first = waiting.poll();
        switch (first) {
            case null -> end(new Ending.Completed());
            case Output.Spoken spoken -> {
                speaking = new MessageRun(this, spoken, output.size());
                speaking.start();
            }
            case Output.Call call -> {
                output.add(CallRun.run(this, call, output.size()));
                nextItem();
            }
        }
    }

    /** The message has been said. */
    void messageDone(Item item) {
        speaking = null;
        output.add(item);
        nextItem();
    }

    /** Whether this many output tokens are too many. */
    boolean tooLong(Item current) {
        return outputTokens(current).total() > request.config().maxOutputTokens();
    }

    /** Ends it, whatever is still to be said. */
    void end(Ending ending) {
        if (over) {
            return;
        }
        over = true;
        if (next != null) {
            next.crossOut();
        }
        if (speaking != null) {
            output.add(speaking.stop("incomplete"));
        }
        whenDone.accept(this);
        var done = desk.event("response.done");
        done.set(
                "response",
                json(
                        ending.status(),
                        ending.details(),
                        Tokens.usage(request.input(), request.cached(), outputTokens(null))));
        desk.send(done);
    }

    /** How much audio it sent, ms. */
    int audioMs() {
        return output.stream()
                .filter(Item.Message.class::isInstance)
                .flatMap(item -> ((Item.Message) item).content().stream())
                .mapToInt(Item.Content::audioMs)
                .sum();
    }

    private Tokens outputTokens(@Nullable Item current) {
        var all = new ArrayList<>(output);
        if (current != null) {
            all.add(current);
        }
        return Tokens.of(all);
    }

    private ObjectNode json(String status, @Nullable ObjectNode details, @Nullable ObjectNode usage) {
        var config = request.config();
        var json =
                Desk.object().put("object", "realtime.response").put("id", id).put("status", status);
        json.set("status_details", details);
        var items = json.putArray("output");
        output.forEach(item -> items.add(ItemJson.write(item)));
        json.put("conversation_id", request.remembered() ? conversationId : null);
        json.putArray("output_modalities").add(config.textOnly() ? "text" : "audio");
        if (config.maxOutputTokens() == Integer.MAX_VALUE) {
            json.put("max_output_tokens", "inf");
        } else {
            json.put("max_output_tokens", config.maxOutputTokens());
        }
        var sound = json.putObject("audio").putObject("output");
        sound.set("format", Settings.json(config.output()));
        sound.set("voice", config.voice());
        json.set("usage", usage);
        json.set("metadata", request.metadata());
        return json;
    }
}
