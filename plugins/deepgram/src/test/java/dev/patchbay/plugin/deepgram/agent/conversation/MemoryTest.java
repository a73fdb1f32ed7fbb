package dev.patchbay.plugin.deepgram.agent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a new session is told of the one before. */
final class MemoryTest {
    private final Memory memory = new Memory();

    private List<String> told() {
        return memory.retold().stream()
                .map(message -> message.path("role").asString("call") + ": "
                        + message.path("content").asString(""))
                .toList();
    }

    @Test
    void sentencesOfOneAnswerAreOneMessage() {
        memory.callerSaid("Hello?");
        memory.agentSays("answer-1", "Good morning.");
        memory.agentSays("answer-1", "This is the workshop.");
        assertThat(told()).containsExactly("user: Hello?", "assistant: Good morning. This is the workshop.");
    }

    @Test
    void whatWasNotHeardIsForgotten() {
        memory.agentSays("answer-1", "Good morning. This is the workshop.");
        memory.agentSays("answer-2", "How are you?");
        memory.heard("answer-1", "Good morning.");
        memory.heard("answer-2", "");
        assertThat(told()).containsExactly("assistant: Good morning. …");
    }

    @Test
    void whatWillBeSaidAgainIsForgotten() {
        var id = memory.callerSaid("Hello?");
        memory.forget(id);
        assertThat(told()).isEmpty();
    }

    @Test
    void aLongCallIsToldFromItsLatestWordsOn() {
        for (int i = 1; i <= 100; i++) {
            memory.callerSaid(i + " " + "word ".repeat(200));
        }
        assertThat(told()).hasSize(59).first().asString().startsWith("user: 42 ");
    }

    @Test
    void aLongResultIsShortened() {
        memory.called(new FunctionCall("a", "list", "{}", true, ""), "x".repeat(10_000));
        assertThat(memory.retold()
                        .getFirst()
                        .path("function_calls")
                        .path(0)
                        .path("response")
                        .asString())
                .hasSize(4_002)
                .endsWith(" …");
    }
}
