package dev.patchbay.plugin.openaichat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation as the model is told it. */
final class HistoryTest {
    private static final Call LOOK_UP = new Call("c1", "look_up", "{}");
    private final History history = new History(3, 1_000);

    private List<String> told() {
        return history.messages().stream()
                .map(message -> switch (message) {
                    case Message.Caller(String text) -> "caller: " + text;
                    case Message.Model(String text, List<Call> calls) ->
                        "model: " + text + calls.stream().map(Call::name).toList();
                    case Message.Output(String call, String text) -> call + ": " + text;
                    case Message.Note(String text) -> "note: " + text;
                })
                .toList();
    }

    private void turn(String id, String said, String answer) {
        history.said(id, said);
        history.answering(id, "answer to " + id);
        history.answered("answer to " + id, answer, List.of());
    }

    @Test
    void whatWasSaidAndAnsweredIsToldInItsOrder() {
        turn("1", "Hello", "Good morning.");
        history.said("2", "What is the ");
        history.said("2", "time?");
        assertThat(told()).containsExactly("caller: Hello", "model: Good morning.[]", "caller: What is the time?");
    }

    @Test
    void ofAnAnswerThatWasCutOnlyWhatWasHeardIsTold() {
        turn("1", "Hello", "Good morning. How are you?");
        history.heard("answer to 1", "Good morning.");
        assertThat(told()).containsExactly("caller: Hello", "model: Good morning.[]");
    }

    @Test
    void anAnswerOfWhichNothingWasHeardIsLeftOutAndTheCallersWordsAreOneMessage() {
        turn("1", "Hello", "Good morning.");
        history.heard("answer to 1", "");
        history.said("2", "Wait.");
        assertThat(told()).containsExactly("caller: Hello\nWait.");
    }

    @Test
    void everyCallHasAnOutputAtAnyTime() {
        history.said("1", "Is it there?");
        history.answering("1", "a");
        history.answered("a", "Let me see.", List.of(LOOK_UP));
        assertThat(told()).endsWith("model: Let me see.[look_up]", "c1: " + Answered.PENDING);
        history.heard("a", "");
        history.returned("a", LOOK_UP, "yes");
        assertThat(told()).containsExactly("caller: Is it there?", "model: [look_up]", "c1: yes");
    }

    @Test
    void aTurnThatWasTakenBackLeavesNothing() {
        turn("1", "Hello", "Good morning.");
        history.said("2", "I want");
        history.answering("2", "a");
        history.answered("a", "", List.of(LOOK_UP));
        history.forget("2");
        history.returned("a", LOOK_UP, "late");
        assertThat(told()).containsExactly("caller: Hello", "model: Good morning.[]");
    }

    @Test
    void theOldestTurnsAreForgottenFirst() {
        for (var id : List.of("1", "2", "3", "4", "5")) {
            turn(id, "say " + id, id);
        }
        assertThat(history.trim("5")).isEqualTo(2);
        assertThat(told()).startsWith("caller: say 3");
        turn("6", "x".repeat(999), "y");
        assertThat(history.trim("6")).isEqualTo(3);
        assertThat(told()).hasSize(2);
    }

    @Test
    void theTurnThatIsBeingAnsweredIsNotForgotten() {
        for (var id : List.of("1", "2", "3", "4", "5")) {
            turn(id, "say " + id, id);
        }
        assertThat(history.trim("1")).isEqualTo(2);
        assertThat(told()).startsWith("caller: say 1", "model: 1[]", "caller: say 4");
    }

    @Test
    void theOlderHalfIsForgottenByItsLength() {
        turn("1", "x".repeat(400), "y");
        turn("2", "x".repeat(300), "y");
        turn("3", "Hello", "Yes?");
        assertThat(history.halve("3")).isEqualTo(1);
        assertThat(told()).hasSize(4).endsWith("model: Yes?[]");
    }

    @Test
    void wordsThatWereRefusedAreForgottenWithThoseThatWereToldTogetherWithThem() {
        turn("1", "Hello", "Good morning.");
        history.said("2", "Something bad.");
        history.said("3", "Well?");
        history.answering("3", "a");
        history.refused("3");
        assertThat(told()).containsExactly("caller: Hello", "model: Good morning.[]");
    }

    @Test
    void aTurnThatWasAnsweredWithOneThatIsTakenBackIsNotAnswered() {
        history.said("1", "I want");
        turn("2", "[key 7]", "You pressed seven.");
        assertThat(history.unanswered()).isEmpty();
        assertThat(history.unanswer("1", "2")).isFalse();
        assertThat(history.unanswer("2", "1")).isTrue();
        history.forget("1");
        assertThat(history.unanswered()).contains("2");
        assertThat(told()).containsExactly("caller: [key 7]");
    }

    @Test
    void theLastTurnIsToldThoughItBeTooLong() {
        turn("1", "x".repeat(5_000), "y");
        assertThat(history.trim("1")).isZero();
        assertThat(told()).hasSize(2);
    }

    /** Whatever happens: after a message with calls come exactly their outputs, and callers' messages never follow another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theConversationIsValidWhateverHappens(long seed) {
        var random = new Random(seed);
        var calls = new ArrayList<Call>();
        for (int step = 0; step < 2_000; step++) {
            var turn = "t" + random.nextInt(1 + step / 20);
            var utterance = "u" + random.nextInt(1 + step / 10);
            switch (random.nextInt(10)) {
                case 0 -> history.said(turn, "words");
                case 1 -> history.answering(turn, "u" + step / 10);
                case 2 -> {
                    var call = new Call("c" + step, "f", "{}");
                    calls.add(call);
                    history.answered(utterance, random.nextBoolean() ? "text" : "", List.of(call));
                }
                case 3 -> history.heard(utterance, random.nextBoolean() ? "te" : "");
                case 4 -> history.returned(utterance, calls.isEmpty() ? LOOK_UP : calls.getLast(), "out");
                case 5 -> history.forget(turn);
                case 6 -> history.refused(turn);
                case 7 -> history.unanswer(turn, "t" + random.nextInt(1 + step / 20));
                case 8 -> history.halve(turn);
                default -> history.trim(turn);
            }
            check(history.messages());
        }
    }

    private static void check(List<Message> messages) {
        var open = new HashSet<String>();
        Message before = new Message.Note("");
        for (var message : messages) {
            if (message instanceof Message.Output(String call, String text)) {
                assertThat(open.remove(call)).isTrue();
            } else {
                assertThat(open).isEmpty();
            }
            switch (message) {
                case Message.Model model -> {
                    assertThat(model.text().isEmpty() && model.calls().isEmpty())
                            .isFalse();
                    model.calls().forEach(call -> open.add(call.id()));
                }
                case Message.Caller(String text) -> {
                    assertThat(text).isNotBlank();
                    assertThat(before).isNotInstanceOf(Message.Caller.class);
                }
                case Message.Output output -> {}
                case Message.Note note -> {}
            }
            before = message;
        }
        assertThat(open).isEmpty();
    }
}
