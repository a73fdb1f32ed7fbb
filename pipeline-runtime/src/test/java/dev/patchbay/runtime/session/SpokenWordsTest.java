package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {
    private final SpokenWords words = new SpokenWords();

    private String heard(int playedMs, int writtenMs) {
        return words.heard(Duration.ofMillis(playedMs), Duration.ofMillis(writtenMs));
    }

    @Test
    void piecesThatWerePlayedToTheirEndWereHeard() {
        words.says(Duration.ZERO, "Good morning.");
        words.says(Duration.ofSeconds(1), "How are you?");
        assertThat(heard(1_000, 2_000)).isEqualTo("Good morning.");
        assertThat(heard(2_000, 2_000)).isEqualTo("Good morning. How are you?");
    }

    @Test
    void ofAPieceThatWasCutTheWordsThatWereFinishedCount() {
        words.says(Duration.ZERO, "one two three four");
        assertThat(heard(500, 1_000)).isEqualTo("one two");
        assertThat(heard(999, 1_000)).isEqualTo("one two three");
        assertThat(heard(100, 1_000)).isEmpty();
    }

    @Test
    void nothingPlayedIsNothingHeard() {
        words.says(Duration.ZERO, "Hello");
        assertThat(heard(0, 1_000)).isEmpty();
        assertThat(new SpokenWords().heard(Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void audioThatIsStillMissingDoesNotMakeTheWordsFaster() {
        words.says(Duration.ZERO, "a sentence that takes two seconds or more to speak");
        assertThat(heard(500, 500)).isEqualTo("a sentence");
    }

    @Test
    void wordsWithoutAPlaceAreSpreadOverTheWhole() {
        words.told("one two ");
        words.told("three four");
        assertThat(heard(500, 1_000)).isEqualTo("one two");
        assertThat(heard(1_000, 1_000)).isEqualTo("one two three four");
    }
}
