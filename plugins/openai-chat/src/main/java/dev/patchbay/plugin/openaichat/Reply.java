package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.openaichat.Functions.Output;
import dev.patchbay.plugin.openaichat.Outcome.Given;
import dev.patchbay.plugin.openaichat.Question.IfRefused;
import dev.patchbay.plugin.openaichat.RequestBody.ToolUse;
import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that follows one turn of the caller: an answer, the functions that it calls, another answer with their results, and so
 * on. The session's turn.
 */
final class Reply {
    private final Desk desk;
    private final String turn;
    private final Runnable over;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> late = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();
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

    void begin(ToolUse use) {
        answer(use, IfRefused.SHORTEN);
    }

    private void answer(ToolUse use, IfRefused refused) {
        told.addAll(desk.late().told());
        var messages = desk.messages(turn);
        var utterance = desk.answering(turn);
        ask(new Question(utterance, messages, use, refused), outcome -> {
            switch (outcome) {
                case Given given -> given(utterance, messages, use, given);
                case Outcome.Declined declined -> {
                    desk.history().refused(turn);
                    over.run();
                }
                case Outcome.TooLong tooLong -> {
                    desk.shorten(turn);
                    answer(use, IfRefused.FAIL);
                }
            }
        });
    }

    /** Whether any words were written up to now. */
    boolean hasSpoken() {
        return spoke || (answer != null && answer.hasBegun());
    }

    private void ask(Question question, Consumer<Outcome> then) {
        spoke = hasSpoken();
        var asked = desk.ask(question, outcome -> {
            if (wanted) {
                then.accept(outcome);
            }
        });
        answer = asked;
    }

    private void given(String utterance, List<Message> before, ToolUse use, Given given) {
        var made = use == ToolUse.NONE ? List.<Call>of() : Functions.calls(given);
        desk.history()
                .answered(
                        utterance,
                        given.text(),
                        made.stream().map(Functions::tellable).toList());
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

    private void run(String utterance, Call call) {
        desk.functions().run(call, output -> returned(utterance, call, output));
    }

    /** Nobody shall be hung up on without a word. */
    private void askForWords(List<Message> before) {
        var messages = new ArrayList<>(before);
        messages.add(new Message.Note(Words.before(waiting.getFirst().call().name())));
        var utterance = desk.answering(turn);
        ask(new Question(utterance, messages, ToolUse.NONE, IfRefused.DO_WITHOUT), outcome -> {
            if (outcome instanceof Given given) {
                desk.history().answered(utterance, given.text(), List.of());
            }
            var ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(one -> run(one.utterance(), one.call()));
        });
    }

    /** What a function says is worth knowing, and saying, even when the caller has said something else meanwhile. */
    private void returned(String utterance, Call call, Output output) {
        boolean known = desk.history().returned(utterance, Functions.tellable(call), output.text());
        speak |= output.speak();
        if (!wanted && known && output.speak() && !desk.functions().waitsForSpeech(call.name())) {
            late.add(Functions.tellable(call).name());
        }
        if (--outstanding > 0) {
            return;
        }
        if (wanted) {
            goOn();
        } else {
            desk.late().came(late);
        }
    }

    private void goOn() {
        if (!speak) {
            over.run();
        } else if (++rounds < desk.maxToolRounds()) {
            answer(ToolUse.FREE, IfRefused.SHORTEN);
        } else {
            desk.publish(new StageEvent.Degraded(
                    OpenAiChatError.TOO_MANY_TOOL_ROUNDS,
                    "the model called tools in " + rounds
                            + " answers in a row (max_tool_rounds), and now has to answer in"
                            + " words; look at its instructions and tools"));
            answer(ToolUse.NONE, IfRefused.SHORTEN);
        }
    }

    /** The caller goes on speaking: stops what is under way. Functions that run are not stopped. */
    void cancel() {
        wanted = false;
        if (!hasSpoken()) {
            desk.late().notTold(told);
        }
        if (answer != null) {
            answer.cancel();
        }
        waiting.forEach(one -> desk.history()
                .returned(one.utterance(), Functions.tellable(one.call()), Functions.tooLate(one.call())));
        outstanding -= waiting.size();
        waiting.clear();
    }
}
