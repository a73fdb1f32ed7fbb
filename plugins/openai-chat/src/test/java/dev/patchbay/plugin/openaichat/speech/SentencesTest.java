package dev.patchbay.plugin.openaichat.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text is cut. A bar stands for a cut. */
final class SentencesTest {
    private static String cut(String language, int firstPiece, String text) {
        var pieces = new ArrayList<String>();
        var sentences = new Sentences(Language.of(language), firstPiece, pieces::add);
        text.chars().forEach(one -> sentences.accept((char) one));
        sentences.end();
        return String.join("|", pieces);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Hello. How are you? Fine! Good.; Hello.| How are you?| Fine!| Good.",
                "en; Dr. Smith and Mrs. Jones are here. Come in.; Dr. Smith and Mrs. Jones are here.| Come in.",
                "en; It costs 3.50 e.g. in the U.S. today. Really.; It costs 3.50 e.g. in the U.S. today.| Really.",
                "en; It opens at 9 a.m. We are there.; It opens at 9 a.m.| We are there.",
                "en; It opens at 9 a.m. on Monday. Bye.; It opens at 9 a.m. on Monday.| Bye.",
                "en; That is number No. 5. No. I mean six.; That is number No. 5.| No.| I mean six.",
                "en; J. R. R. Tolkien wrote it. Yes.; J. R. R. Tolkien wrote it.| Yes.",
                "en; Well... let me see. Hm... Yes.; Well... let me see.| Hm...| Yes.",
                "en; Look at https://www.example.com/a?b=c. Then call.; Look at https://www.example.com/a?b=c.| Then call.",
                "en; He said: \"Come in.\" Then he left.; He said: \"Come in.\"| Then he left.",
                "en; 1. First one. 2. Second one.; 1. First one.| 2. Second one.",
                "de; Am 3. Mai um 10.30 Uhr z. B. bei Nr. 5. Passt das? Gut.; Am 3. Mai um 10.30 Uhr z. B. bei Nr. 5.| Passt das?| Gut.",
                "de; Das macht 25. Möchten Sie noch etwas?; Das macht 25.| Möchten Sie noch etwas?",
                "de; Es kostet 1.000,00 Euro. Herr Dr. Weiß kommt am 12. 5. vorbei.; Es kostet 1.000,00 Euro.| Herr Dr. Weiß kommt am 12. 5. vorbei.",
                "de; Äpfel, Birnen usw. Danke. Es gibt Äpfel usw. Birnen auch.; Äpfel, Birnen usw.| Danke.| Es gibt Äpfel usw. Birnen auch.",
                "fr; M. Dupont est là. Oui.; M. Dupont est là.| Oui.",
                "es; ¿Qué tal? La Sra. López no está. Adiós.; ¿Qué tal?| La Sra. López no está.| Adiós.",
                "it; Il Sig. Rossi arriva alle 10.30. Va bene?; Il Sig. Rossi arriva alle 10.30.| Va bene?",
                "nl; Dhr. de Vries komt o.a. morgen. Tot ziens.; Dhr. de Vries komt o.a. morgen.| Tot ziens.",
                "pt; O Sr. Silva chega amanhã. Até logo.; O Sr. Silva chega amanhã.| Até logo.",
                "ja; こんにちは。元気ですか？はい。; こんにちは。|元気ですか？|はい。"
            })
    void aTextIsCutWhereSentencesEnd(String language, String text, String pieces) {
        assertThat(cut(language, 0, text.replace("|", ""))).isEqualTo(pieces);
    }

    @Test
    void theVeryFirstPieceMayEndAtACommaAfterSomeWords() {
        assertThat(cut("en", 4, "Yes, we have a table for you, right at the window, and it is free."))
                .isEqualTo("Yes, we have a table for you,| right at the window, and it is free.");
        assertThat(cut("ja", 4, "かしこまりました、ご予約を承ります、少々お待ちください。")).isEqualTo("かしこまりました、|ご予約を承ります、少々お待ちください。");
    }

    @Test
    void anEndOfALineIsAnEnd() {
        assertThat(cut("en", 0, "Two things\nFirst: a\nsecond\n")).isEqualTo("Two things\n|First: a\n|second\n");
    }

    @Test
    void aQuestionMarkDoesNotWaitForWhatFollows() {
        var pieces = new ArrayList<String>();
        var sentences = new Sentences(Language.of("en"), 0, pieces::add);
        "How are you?".chars().forEach(one -> sentences.accept((char) one));
        sentences.pause();
        assertThat(pieces).containsExactly("How are you?");
    }

    @Test
    void aFullStopWaitsForASpaceAndNoLonger() {
        var pieces = new ArrayList<String>();
        var sentences = new Sentences(Language.of("en"), 0, pieces::add);
        "I am fine.".chars().forEach(one -> sentences.accept((char) one));
        sentences.pause();
        assertThat(pieces).isEmpty();
        sentences.accept(' ');
        assertThat(pieces).containsExactly("I am fine.");
    }

    @Test
    void aSentenceWithoutAnEndIsCutAllTheSame() {
        var endless = "word after word, ".repeat(60);
        var pieces = new ArrayList<String>();
        var sentences = new Sentences(Language.of("en"), 0, pieces::add);
        endless.chars().forEach(one -> sentences.accept((char) one));
        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 400 && piece.endsWith(","));
    }

    @Test
    void everyLanguageHasATable() {
        for (var tag : List.of("en-GB", "de-AT", "fr", "es-MX", "it", "nl-BE", "pt-BR")) {
            assertThat(Language.of(tag)).isNotSameAs(Language.of(""));
        }
        assertThat(Language.of("pl")).isSameAs(Language.of(""));
    }
}
