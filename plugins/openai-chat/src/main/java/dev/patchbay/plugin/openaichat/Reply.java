package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.openaichat.Answer.Given;
import dev.patchbay.plugin.openaichat.Functions.Output;
import dev.patchbay.plugin.openaichat.RequestBody.ToolUse;
import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that follows one turn of the caller: an answer, the functions that it calls, another answer with their results, and so
 * on. The session's turn.
 */
final class Reply {
    private static final int LONGEST_NAME = 64;

    private final Desk desk;
    private final String turn;
    private final Runnable over;
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable Answer answer;
    private boolean wanted = true;
    private boolean spoke;
    private int rounds;
    private int outstanding;
    private boolean speak;

    /** A call that waits for words that go with it. */
    private record Waiting(String utterance, Call call) {}

    /** @param over runs when nothing more follows */
    Reply(Desk desk, String turn, Runnable over) {
        this.desk = desk;
        this.turn = turn;
        this.over = over;
    }

    String turn() {
        return turn;
    }

    void begin() {
        answer(ToolUse.AS_CONFIGURED);
    }

    private void answer(ToolUse use) {
        var messages = desk.messages();
        var utterance = desk.answering(turn);
        ask(new Answer.Question(utterance, messages, use), given -> given(utterance, messages, use, given));
    }

    /** Whether any words were written up to now. */
    boolean hasSpoken() {
        return spoke || (answer != null && answer.hasBegun());
    }

    private void ask(Answer.Question question, Consumer<Given> then) {
        spoke = hasSpoken();
        var asked = desk.ask(question, given -> {
            if (wanted) {
                then.accept(given);
            }
        });
        answer = asked;
    }

    private void given(String utterance, List<Message> before, ToolUse use, Given given) {
        var made = use == ToolUse.NONE ? List.<Call>of() : calls(given);
        desk.history()
                .answered(
                        utterance,
                        given.text(),
                        made.stream().map(Reply::tellable).toList());
        if (made.isEmpty()) {
            if (given.text().isBlank()) {
                desk.count("empty_answers");
            }
            over.run();
            return;
        }
        outstanding = made.size();
        speak = false;
        boolean silent = given.text().isBlank();
        for (var call : made) {
            if (!Functions.isObject(call.arguments())) {
                returned(utterance, call, Functions.badArguments(call));
            } else if (silent && desk.functions().waitsForSpeech(call.name())) {
                waiting.add(new Waiting(utterance, call));
            } else {
                run(utterance, call);
            }
        }
        if (!waiting.isEmpty()) {
            askForWords(before);
        }
    }

    private static List<Call> calls(Given given) {
        return given.calls().stream()
                .map(made -> new Call(made.id(), made.name(), made.arguments()))
                .toList();
    }

    /** The call as it may stand in a conversation: a server refuses all of it for a name or arguments that are none. */
    private static Call tellable(Call call) {
        var name = call.name().replaceAll("[^A-Za-z0-9_-]", "_");
        return new Call(
                call.id(),
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                Functions.isObject(call.arguments()) ? call.arguments() : "{}");
    }

    private void run(String utterance, Call call) {
        desk.functions().run(call, output -> returned(utterance, call, output));
    }

    /** Nobody shall be hung up on without a word. */
    private void askForWords(List<Message> before) {
        var messages = new ArrayList<>(before);
        messages.add(new Message.Note(Words.before(waiting.getFirst().call().name())));
        var utterance = desk.answering(turn);
        ask(new Answer.Question(utterance, messages, ToolUse.NONE), given -> {
            desk.history().answered(utterance, given.text(), List.of());
            var ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(one -> run(one.utterance(), one.call()));
        });
    }

    /** What a function says is worth knowing even when nobody waits for it any more. */
    private void returned(String utterance, Call call, Output output) {
        desk.history().returned(utterance, tellable(call), output.text());
        speak |= output.speak();
        if (--outstanding == 0 && wanted) {
            goOn();
        }
    }

    private void goOn() {
        if (!speak) {
            over.run();
        } else if (++rounds < desk.maxToolRounds()) {
            answer(ToolUse.FREE);
        } else {
            desk.publish(new StageEvent.Degraded(
                    OpenAiChatError.TOO_MANY_TOOL_ROUNDS,
                    "the model called tools in " + rounds
                            + " answers in a row (max_tool_rounds), and now has to answer in"
                            + " words; look at its instructions and tools"));
            answer(ToolUse.NONE);
        }
    }

    /** The caller goes on speaking: stops what is under way. Functions that run are not stopped. */
    void cancel() {
        wanted = false;
        if (answer != null) {
            answer.cancel();
        }
        waiting.forEach(
                one -> desk.history().returned(one.utterance(), tellable(one.call()), Functions.tooLate(one.call())));
        waiting.clear();
    }
}
