package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FarewellWatchTest {
    private static final Farewells ENGLISH = new Farewells(List.of("goodbye", "bye", "Have a nice day!"));

    private final List<Runnable> due = new ArrayList<>();
    private int count;
    private final FarewellWatch watch = new FarewellWatch(ENGLISH, (time, task) -> due.add(task), () -> count++);

    /** How often it was noticed, a moment later. */
    private int noticed() {
        due.forEach(Runnable::run);
        due.clear();
        return count;
    }

    private void heard(String id, String text) {
        watch.said(id, text);
        watch.played(id);
    }

    @Test
    void aGoodbyeThatWasHeardIsNoticedOnceACall() {
        heard("1", "Your table is booked. Goodbye!");
        heard("2", "Goodbye!");
        assertThat(noticed()).isEqualTo(1);
    }

    @Test
    void wordsComeInPieces() {
        watch.said("1", "Have a ni");
        watch.said("1", "ce day.");
        assertThat(noticed()).isZero();
        watch.played("1");
        assertThat(noticed()).isEqualTo(1);
    }

    @Test
    void wordsMayComeAfterTheAudio() {
        watch.played("1");
        assertThat(noticed()).isZero();
        watch.said("1", "Bye!");
        assertThat(noticed()).isEqualTo(1);
    }

    @Test
    void aGoodbyeThatWasCutOffIsNone() {
        watch.said("1", "Goodbye!");
        watch.played("2");
        assertThat(noticed()).isZero();
    }

    @Test
    void aGoodbyeInTheMiddleIsNone() {
        heard("1", "I'll say goodbye to him for you. Anything else?");
        assertThat(noticed()).isZero();
    }

    @Test
    void aCallThatIsAboutToEndIsInOrder() {
        watch.hangUpAsked();
        heard("1", "Goodbye!");
        assertThat(noticed()).isZero();
    }

    @Test
    void theEndMayBeAskedForAMomentLater() {
        heard("1", "Goodbye!");
        watch.hangUpAsked();
        assertThat(noticed()).isZero();
    }

    @Test
    void aCallWhoseEndCameToNothingIsNot() {
        watch.hangUpAsked();
        watch.hangUpFailed();
        heard("1", "Goodbye!");
        assertThat(noticed()).isEqualTo(1);
    }

    @Test
    void theEndOfALongSpeechCounts() {
        heard("1", "and so on, ".repeat(1_000) + "goodbye");
        assertThat(noticed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Goodbye", "BYE!!!", "Well, bye-bye.", "have a nice day :-)", "Good. Have a nice day"})
    void caseAndPunctuationDoNotMatter(String text) {
        assertThat(ENGLISH.end(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "rugbye", "nice day", "goodbye then"})
    void onlyWholePhrasesAtTheEndCount(String text) {
        assertThat(ENGLISH.end(text)).isFalse();
    }

    @Test
    void otherLanguagesHaveOtherWords() {
        var german = new Farewells(List.of("auf Wiederhören", "tschüss"));
        assertThat(german.end("Vielen Dank und auf Wiederhören!")).isTrue();
        assertThat(german.end("Tschüss.")).isTrue();
        assertThat(german.end("Goodbye.")).isFalse();
    }

    @Test
    void withoutPhrasesNothingIsAFarewell() {
        assertThat(new Farewells(List.of("", "!")).end("Goodbye!")).isFalse();
    }
}
