package dev.patchbay.plugin.openaichat.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is spoken of what a model writes. */
final class SpeechTest {
    private static final List<String> BITS = List.of(
            "Hello",
            " ",
            "**",
            "*",
            "_",
            "`",
            "```",
            "\n",
            "- ",
            "# ",
            "1. ",
            "[",
            "](",
            ")",
            "http://a.b/c?d=e",
            ".",
            "?",
            "!",
            "…",
            "...",
            ", ",
            "; ",
            "Dr",
            " z. B. ",
            "3.50",
            "😀",
            "👩‍👧",
            "é",
            "。",
            "語",
            "<think>",
            "</think>",
            "<",
            "|",
            "\\",
            "~~",
            "> ",
            "---",
            "\"",
            "„",
            "“",
            "(",
            "usw",
            "  ",
            "\r\n",
            "am 3. Mai");

    private static List<String> pieces(String text, int[] cuts) {
        var speech = new Speech(Language.of("de"), 3, false);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int cut : cuts) {
            pieces.addAll(speech.write(text.substring(from, cut)));
            from = cut;
        }
        pieces.addAll(speech.write(text.substring(from)));
        pieces.addAll(speech.end());
        return pieces;
    }

    private static String spoken(String text) {
        return String.join("", pieces(text, new int[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "This is **bold**, *this* is _not_, `code` is said.; This is bold, this is not, code is said.",
                "snake_case and 3 * 4 and 3*4 stay.; snake_case and 3 * 4 and 3*4 stay.",
                "Look [here](https://example.com/a_(b)) now.; Look here now.",
                "An image: ![a cat](cat.png) is shown.; An image: a cat is shown.",
                "Great 😀 news 👩‍👧 for you 1️⃣ © 2026.; Great news for you 1 © 2026.",
                "<think>The caller wants a table.</think>A table?; A table?",
                "Less < more and 1 <thing.; Less < more and 1 <thing.",
                "A \\* star.; A * star.",
                "It is -5 degrees - really.; It is -5 degrees - really."
            })
    void whatCannotBeSpokenIsLeftOut(String written, String spoken) {
        assertThat(spoken(written)).isEqualTo(spoken);
    }

    @Test
    void headingsBulletsQuotesAndRulesAreLinesOfWords() {
        var written = """
                ## Offers

                - **Soup**
                * Salad
                  + with bread
                1. First
                > quoted
                ---
                End
                """;
        assertThat(spoken(written)).isEqualTo("Offers\nSoup\nSalad\nwith bread\n1. First\nquoted\nEnd\n");
    }

    @Test
    void aBlockOfCodeIsLeftOutAsAWhole() {
        assertThat(spoken("Do this:\n```java\nint x = 1; // `a`\n```\nThen that."))
                .isEqualTo("Do this:\nThen that.");
    }

    @Test
    void aThoughtThatNeverEndsIsNotSpoken() {
        assertThat(spoken("<think>The caller wants")).isEmpty();
    }

    @Test
    void theEndOfAThoughtThatNeverBeganIsNotSpoken() {
        assertThat(spoken("A table?</think> Yes.")).isEqualTo("A table? Yes.");
    }

    @Test
    void anAnswerThatBeginsWithinAThoughtIsSpokenFromItsEndOn() {
        var speech = new Speech(Language.of("en"), 0, true);
        assertThat(speech.write("The caller wants. A table.</thi")).isEmpty();
        assertThat(speech.write("nk>Yes. ")).containsExactly("Yes.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howTheTextIsCutOnItsWayDoesNotMatter(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
            var cuts = random.ints(random.nextInt(20), 0, text.length() + 1)
                    .sorted()
                    .toArray();
            var pieces = pieces(text.toString(), cuts);
            var plain = plain(text.toString());
            var spoken = String.join("", pieces);
            assertThat(plain).as("of %s", text).startsWith(spoken);
            assertThat(canBeSpoken(plain.substring(spoken.length())))
                    .as("of %s the end", text)
                    .isFalse();
            assertThat(pieces).as("of %s", text).allMatch(SpeechTest::canBeSpoken);
        }
    }

    private static boolean canBeSpoken(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** All that is left of a text. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        var stripped = new Plain(plain::append);
        var thoughts = new Thoughts(stripped::accept, false);
        text.chars().forEach(one -> thoughts.accept((char) one));
        thoughts.end();
        stripped.end();
        return plain.toString();
    }
}
