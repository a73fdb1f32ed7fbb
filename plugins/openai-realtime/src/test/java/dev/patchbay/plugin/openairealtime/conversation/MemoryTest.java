package dev.patchbay.plugin.openairealtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryTest {
    private final Memory memory = new Memory();

    private List<String> retold() {
        return memory.retold().stream()
                .map(event -> event.path("item"))
                .map(item -> switch (item.path("type").asString()) {
                    case "message" ->
                        item.path("role").asString() + ": "
                                + item.path("content").path(0).path("text").asString();
                    case "function_call" ->
                        item.path("name").asString() + item.path("arguments").asString();
                    default -> "= " + item.path("output").asString();
                })
                .toList();
    }

    @Test
    void aNewSessionIsToldOfTheConversationInItsOrder() {
        memory.agentSays("a1", "Hello, ");
        memory.agentSays("a1", "who is there?");
        memory.callerSpeaks("c1");
        memory.called("call_1", "look_up", "{\"name\":\"Ada\"}", "{\"found\":true}");
        memory.agentSays("a2", "Welcome.");
        memory.callerSaid("c1", "Ada.");
        assertThat(retold())
                .containsExactly(
                        "assistant: Hello, who is there?",
                        "user: Ada.",
                        "look_up{\"name\":\"Ada\"}",
                        "= {\"found\":true}",
                        "assistant: Welcome.");
    }

    @Test
    void whatTheCallerDidNotHearWasNotSaid() {
        memory.agentSays("a1", "one two three four five six seven eight");
        memory.heard("a1", 1_000, 4_000);
        assertThat(retold()).containsExactly("assistant: one two …");
        memory.agentSays("a2", "nobody hears this");
        memory.heard("a2", 0, 4_000);
        assertThat(retold()).containsExactly("assistant: one two …");
    }

    @Test
    void aTurnWhoseWordsWereNeverWrittenDownIsStillATurn() {
        memory.callerSpeaks("c1");
        assertThat(retold()).containsExactly("user: [what the caller said here is not known]");
        memory.forget("c1");
        assertThat(retold()).isEmpty();
    }

    @Test
    void theOldestIsForgottenFirst() {
        for (int i = 0; i < 1_000; i++) {
            memory.callerSaid("c" + i, "turn " + i);
        }
        assertThat(retold()).hasSize(200).startsWith("user: turn 800").endsWith("user: turn 999");
    }
}
