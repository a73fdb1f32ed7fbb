package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerWordsTest {
    private final List<String> turns = new ArrayList<>();
    private long now;
    private final CallerWords words = new CallerWords(() -> now, turns::add);

    private void begins() {
        assertThat(words.callerStarted(Duration.ZERO)).isFalse();
    }

    @Test
    void aTurnsPiecesAreHandedOnTogetherAtItsEnd() {
        begins();
        words.heard("I'd like", true);
        words.heard("a table", true);
        assertThat(turns).isEmpty();
        words.callerStopped();
        assertThat(turns).containsExactly("I'd like a table");
    }

    @Test
    void wordsMayComeALittleAfterTheTurn() {
        begins();
        words.callerStopped();
        now = 2_900;
        words.heard("late", true);
        assertThat(turns).containsExactly("late");
    }

    @Test
    void afterATurnWithoutWordsWhatIsSaidOverTheAgentIsNoTurn() {
        begins();
        words.callerStopped();
        now = 10_000;
        words.heard("mhm", true);
        assertThat(turns).isEmpty();
    }

    @Test
    void whatWasSaidLongBeforeATurnIsNoPartOfIt() {
        words.heard("mhm", true);
        now = 60_000;
        assertThat(words.callerStarted(Duration.ofMillis(300))).isFalse();
        words.heard("a table for two", true);
        words.callerStopped();
        assertThat(turns).containsExactly("a table for two");
    }

    @Test
    void wordsThatCameBeforeItWasSureThatTheCallerMeansThemAreAPart() {
        now = 5_000;
        words.heard("wait", true);
        now = 5_400;
        assertThat(words.callerStarted(Duration.ofMillis(900))).isTrue();
        words.heard("please", true);
        words.callerStopped();
        assertThat(turns).containsExactly("wait please");
    }

    @Test
    void soFarThereIsWhatIsSureAndWhatIsNot() {
        words.heard("one", true);
        words.heard("two", false);
        assertThat(words.soFar()).isEqualTo("one two");
        words.heard("two three", false);
        assertThat(words.soFar()).isEqualTo("one two three");
    }
}
