package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.deepgram.synthesis.Step.End;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeechPlanTest {
    private final SpeechPlan plan = new SpeechPlan(20, 2_400);
    private long now;
    private boolean busy;

    /** What can go out now, as {@code id: text} and {@code id.} for the end. */
    private List<String> next() {
        var out = new ArrayList<String>();
        for (var step = plan.next(now, busy); step.isPresent(); step = plan.next(now, busy)) {
            out.add(
                    switch (step.get()) {
                        case Say say -> say.utterance() + ": " + say.text();
                        case End end -> end.utterance() + ".";
                    });
        }
        return out;
    }

    private void spendAllBut(int flushes) {
        for (int i = 0; i < 20 - flushes; i++) {
            plan.add("spent-" + i, "x", true);
        }
        assertThat(next()).hasSize(2 * (20 - flushes));
    }

    @Test
    void speaksEachPieceAsItComes() {
        plan.add("a", "One.", false);
        assertThat(next()).containsExactly("a: One.");
        plan.add("a", "Two.", false);
        plan.add("a", "Three.", true);
        assertThat(next()).containsExactly("a: Two.", "a: Three.", "a.");
    }

    @Test
    void speaksUtterancesInTheOrderInWhichTheyBegan() {
        plan.add("a", "One.", false);
        plan.add("b", "Other.", true);
        plan.add("a", "Two.", true);
        assertThat(next()).containsExactly("a: One.", "a: Two.", "a.", "b: Other.", "b.");
    }

    @Test
    void anUtteranceThatWasTakenBackKeepsNobodyWaitingOnceTheServerIsDone() {
        plan.add("a", "One.", false);
        assertThat(next()).containsExactly("a: One.");
        plan.add("b", "Other.", true);
        busy = true;
        assertThat(next()).as("more of it may come").isEmpty();
        busy = false;
        assertThat(next()).containsExactly("b: Other.", "b.");
        assertThat(plan.empty()).isTrue();
        plan.add("a", "Two.", true);
        assertThat(next()).as("nobody had taken it back").containsExactly("a: Two.", "a.");
    }

    @Test
    void putsPiecesTogetherOnceFewFlushesAreLeft() {
        spendAllBut(5);
        plan.add("a", "One.", false);
        plan.add("a", "Two.", false);
        plan.add("a", "Three.", true);
        busy = true;
        assertThat(next()).as("the first of all at once").containsExactly("a: One.");
        busy = false;
        assertThat(next()).containsExactly("a: Two. Three.", "a.");
    }

    @Test
    void waitsWhenNoFlushIsLeft() {
        spendAllBut(0);
        now = 20_000;
        plan.add("a", "One.", true);
        assertThat(next()).isEmpty();
        assertThat(plan.freeAt(now)).contains(60_000L);
        now = 60_000;
        assertThat(next()).containsExactly("a: One.", "a.");
        assertThat(plan.freeAt(now)).isEmpty();
    }

    @Test
    void waitsWhenTheCharactersOfAMinuteAreUsedUp() {
        plan.add("a", "a".repeat(1_800) + ".", false);
        plan.add("a", "b".repeat(900) + ".", true);
        assertThat(next()).hasSize(1);
        assertThat(plan.freeAt(now)).contains(60_000L);
        now = 60_000;
        assertThat(next()).hasSize(2);
    }

    @Test
    void cutsWhatIsTooLongForAMessage() {
        plan.add("a", "word ".repeat(600).strip(), true);
        assertThat(next()).hasSize(1).allMatch(step -> step.length() <= 2_003);
        now = 60_000;
        assertThat(next()).hasSize(2);
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        assertThat(plan.add("a", "word ".repeat(3_990), false)).isTrue();
        assertThat(plan.add("a", "more ".repeat(20), false)).isFalse();
        assertThat(plan.add("a", "", true)).isTrue();
    }

    @Test
    void saysAgainWhatWasLostBeforeAnythingElse() {
        plan.add("a", "One.", true);
        plan.add("b", "Two.", true);
        assertThat(next()).hasSize(4);
        plan.add("c", "Three.", true);
        assertThat(plan.again(List.of(new Say("a", "One."), new End("a"), new Say("b", "Two."), new End("b"))))
                .isZero();
        assertThat(next()).containsExactly("a: One.", "a.", "b: Two.", "b.", "c: Three.", "c.");
    }

    @Test
    void doesNotSayAThirdTimeWhatBrokeTheConnectionTwice() {
        var cursed = new Say("a", "One.").onceMore().onceMore();
        assertThat(plan.again(List.of(cursed, new End("a")))).isZero();
        plan.clear();
        assertThat(plan.again(List.of(cursed.onceMore(), new End("a")))).isEqualTo(1);
        assertThat(next()).containsExactly("a.");
    }

    @Test
    void forgetsAllWhenTheCallerCutsItOff() {
        plan.add("a", "One.", false);
        plan.again(List.of(new Say("b", "Two.")));
        plan.clear();
        assertThat(plan.empty()).isTrue();
        assertThat(next()).isEmpty();
        assertThat(plan.add("c", "word ".repeat(4_000), true))
                .as("there is room again")
                .isTrue();
    }

    @Test
    void anUtteranceOfNothingHasAnEnd() {
        plan.add("a", "  ", false);
        plan.add("a", "", true);
        assertThat(next()).containsExactly("a.");
    }
}
