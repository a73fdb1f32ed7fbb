package dev.patchbay.plugin.openairealtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TranscriptOrderTest {
    private final List<String> heard = new ArrayList<>();
    private final TranscriptOrder order = new TranscriptOrder(new TranscriptOrder.Sink() {
        @Override
        public void caller(String text, boolean last) {
            heard.add("caller: " + text + (last ? "." : "…"));
        }

        @Override
        public void agent(String item, int content, String text) {
            heard.add("agent: " + text);
        }
    });

    @Test
    void theAgentsWordsWaitForTheCallersThatTheyAnswer() {
        order.expectCaller("c1");
        order.agent("a1", 0, "Fine, ");
        order.agent("a1", 0, "thanks");
        assertThat(heard).isEmpty();
        order.caller("c1", "How are", false);
        order.caller("c1", " you", false);
        order.caller("c1", "How are you?", true);
        order.agent("a1", 0, "!");
        assertThat(heard)
                .containsExactly(
                        "caller: How are…",
                        "caller: How are you…",
                        "caller: How are you?.",
                        "agent: Fine, ",
                        "agent: thanks",
                        "agent: !");
    }

    @Test
    void twoTurnsOfTheCallerKeepTheirOrderThoughTheirWordsComeInTheOther() {
        order.expectCaller("c1");
        order.expectCaller("c2");
        order.caller("c2", "Two", true);
        assertThat(heard).isEmpty();
        order.caller("c1", "One", true);
        assertThat(heard).containsExactly("caller: One.", "caller: Two.");
    }

    @Test
    void wordsThatNeverComeAreNotWaitedForForEver() {
        order.expectCaller("c1");
        order.agent("a1", 0, "Hello");
        order.over("c1");
        assertThat(heard).containsExactly("agent: Hello");
    }

    @Test
    void anAnswerThatWasStoppedHoldsNothingUp() {
        order.agent("a1", 0, "I was say");
        order.expectCaller("c1");
        order.caller("c1", "Stop", true);
        order.agentOver();
        assertThat(heard).containsExactly("agent: I was say", "caller: Stop.");
    }

    @Test
    void aServerThatFinishesNothingIsNotRememberedWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            order.expectCaller("c" + i);
        }
        order.caller("c99", "Here", true);
        for (int i = 0; i < 99; i++) {
            order.over("c" + i);
        }
        assertThat(heard).containsExactly("caller: Here.");
    }
}
