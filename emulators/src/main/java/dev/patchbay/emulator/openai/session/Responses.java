package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.sound.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The response in progress, of which there is at most one. */
final class Responses {
    private final Desk desk;
    private final Settings settings;
    private final Conversation conversation;
    private final Script script;
    private final Studio studio;
    private final Pace pace;
    private final IntConsumer whenDone;
    private final String conversationId;
    private @Nullable ResponseRun active;
    private Tokens lastInput = new Tokens(0, 0);
    private boolean voiceHeard;

    /** @param whenDone is told how many milliseconds of audio a response sent that is over */
    Responses(
            Desk desk,
            Settings settings,
            Conversation conversation,
            Script script,
            Studio studio,
            Pace pace,
            IntConsumer whenDone) {
        this.desk = desk;
        this.settings = settings;
        this.conversation = conversation;
        this.script = script;
        this.studio = studio;
        this.pace = pace;
        this.whenDone = whenDone;
        conversationId = desk.ids.next("conv_");
    }

    boolean voiceHeard() {
        return voiceHeard;
    }

    String conversationId() {
        return conversationId;
    }

    /** The turn detection wants an answer; nobody can be told but by an error event. */
    void createByItself() {
        try {
            create(null);
        } catch (Refusal refusal) {
            desk.refuse(refusal, null);
        }
    }

    /** @param wishes the client's {@code response}, null for none */
    void create(@Nullable JsonNode wishes) throws Refusal {
        if (active != null) {
            throw new Refusal(
                    "conversation_already_has_active_response",
                    "Conversation already has an active response in progress: " + active.id
                            + ". Wait until the response is finished before creating a new one.",
                    null);
        }
        var response = settings.response(wishes, voiceHeard);
        var config = settings.config().with(response);
        var input = input(response);
        var reply = script.next(lastText(input), response.path("instructions").stringValue(""));
        var outputs = Output.of(reply, config, script, pace);
        var read = Tokens.of(response.has("input") ? input : conversation.items())
                .plus(new Tokens(Tokens.ofText(config.instructions()), 0));
        var request = new ResponseRequest(
                config,
                reply,
                outputs,
                !response.path("conversation").stringValue("auto").equals("none"),
                read,
                read.cached(lastInput),
                response.has("metadata") ? response.get("metadata") : NullNode.getInstance());
        lastInput = read;
        voiceHeard |= !config.textOnly() && outputs.stream().anyMatch(Output.Spoken.class::isInstance);
        active = new ResponseRun(desk, studio, pace, conversation, conversationId, request, this::done);
        active.start();
    }

    private void done(ResponseRun run) {
        active = null;
        whenDone.accept(run.audioMs());
    }

    private List<Item> input(ObjectNode response) throws Refusal {
        var items = new ArrayList<Item>();
        int index = 0;
        for (JsonNode item : response.path("input")) {
            if (!item.path("type").stringValue("").equals("item_reference")) {
                items.add(ItemJson.read(item, "response.input[" + index + "]", desk.ids.next("item_")));
            }
            index++;
        }
        return items;
    }

    private String lastText(List<Item> input) {
        String text = script.lastText();
        for (Item item : input) {
            if (item instanceof Item.Message message && message.role() == Item.Role.USER) {
                text = Texts.of(message);
            }
        }
        return text;
    }

    /** The client wants no more of it. */
    void cancel(@Nullable String id) throws Refusal {
        if (active == null || (id != null && !id.equals(active.id))) {
            throw new Refusal("response_cancel_not_active", "Cancellation failed: no active response found", null);
        }
        active.end(new Ending.Cancelled("client_cancelled"));
    }

    /** The user speaks over it. */
    void interrupt() {
        if (active != null) {
            active.end(new Ending.Cancelled("turn_detected"));
        }
    }

    /** Breaks the response in progress, if there is one. */
    void fail(String type, String code) {
        if (active != null) {
            active.end(new Ending.Failed(type, code));
        }
    }
}
