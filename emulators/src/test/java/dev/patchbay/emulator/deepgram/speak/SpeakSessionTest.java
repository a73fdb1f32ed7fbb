package dev.patchbay.emulator.deepgram.speak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.OverFlush;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.scenario.SpeakScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.WarningWords;
import dev.patchbay.emulator.deepgram.session.Hand;
import dev.patchbay.emulator.sound.Studio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text becomes audio, when, and how a socket ends. */
final class SpeakSessionTest {
    private static final String MULAW = "model=aura-2-thalia-en&encoding=mulaw&sample_rate=8000";
    private static final Studio STUDIO = new Studio();

    /** 60 letters are ten words: 3750 ms, 30000 bytes. */
    private static final String TEN_WORDS = "one two three four five six seven eight nine ten eleven and.";

    private static Hand open(SpeakScriptBuilder script, double clockScale) throws Exception {
        var scenario = Scenario.builder()
                .speak(script.toneHz(440).build())
                .clockScale(clockScale)
                .build();
        return Hand.open(new SpeakService(scenario, STUDIO), MULAW);
    }

    private static Hand open() throws Exception {
        return open(SpeakScript.builder(), 1);
    }

    private static String speak(String text) {
        return "{'type':'Speak','text':'" + text + "'}";
    }

    @Test
    void metadataComesFirst() throws Exception {
        var hand = open();
        assertThat(hand.order()).containsExactly("Metadata");
        assertThat(hand.last("Metadata").path("request_id").stringValue()).isEqualTo(Hand.REQUEST);
        assertThat(hand.last("Metadata").path("model_name").stringValue()).isEqualTo("aura-2-thalia-en");
    }

    @Test
    void textIsSpokenWhenItIsFlushed() throws Exception {
        var hand = open().forget().text(speak(TEN_WORDS)).pass(60_000);
        assertThat(hand.order()).isEmpty();
        hand.text("{'type':'Flush'}").pass(5_000);
        assertThat(hand.order()).containsExactly("audio", "Flushed");
        assertThat(hand.heard()).hasSize(30_000);
        assertThat(hand.last("Flushed").path("sequence_id").intValue()).isZero();
    }

    @Test
    void audioComesFiveTimesFasterThanItIsHeardAndInOddChunks() throws Exception {
        var hand = open().text(speak(TEN_WORDS)).text("{'type':'Flush'}").pass(5_000);
        assertThat(hand.audioSizes()).startsWith(997, 1_600, 333, 2_401, 997);
        assertThat(hand.audioTimes().getFirst()).isEqualTo(150);
        assertThat(hand.audioTimes().getLast()).isBetween(150L + 600, 150L + 750);
    }

    @Test
    void flushesAreAnsweredInTheirOrder() throws Exception {
        var hand = open().forget()
                .text(speak("first"))
                .text("{'type':'Flush'}")
                .text(speak("second"))
                .text("{'type':'Flush'}")
                .pass(5_000);
        assertThat(hand.order()).containsExactly("audio", "Flushed", "audio", "Flushed");
        assertThat(hand.all("Flushed"))
                .extracting(flushed -> flushed.path("sequence_id").intValue())
                .containsExactly(0, 1);
    }

    @Test
    void aFlushOfNothingIsAnsweredAtOnce() throws Exception {
        var hand = open().forget().text("{'type':'Flush'}").pass(0);
        assertThat(hand.order()).containsExactly("Flushed");
    }

    @Test
    void clearStopsTheAudioButSomeIsUnderWay() throws Exception {
        var hand = open(SpeakScript.builder().clearMs(100), 1)
                .text(speak(TEN_WORDS))
                .text("{'type':'Flush'}")
                .pass(300)
                .forget()
                .text("{'type':'Clear'}")
                .pass(5_000);
        assertThat(hand.order()).containsExactly("audio", "Cleared");
        assertThat(hand.heard().length).isBetween(1, 6_000);
    }

    @Test
    void clearForgetsWhatWasNotFlushed() throws Exception {
        var hand = open().text(speak("never said"))
                .text("{'type':'Clear'}")
                .text("{'type':'Flush'}")
                .pass(1_000);
        assertThat(hand.order()).containsExactly("Metadata", "Cleared", "Flushed");
    }

    @Test
    void whatIsSaidAfterClearComesAfterCleared() throws Exception {
        var hand = open().text(speak(TEN_WORDS))
                .text("{'type':'Flush'}")
                .pass(300)
                .forget()
                .text("{'type':'Clear'}")
                .text(speak("again"))
                .text("{'type':'Flush'}")
                .pass(10)
                .forget()
                .pass(5_000);
        assertThat(hand.order()).containsSubsequence("Cleared", "audio", "Flushed");
        assertThat(hand.order()).endsWith("Cleared", "audio", "Flushed");
    }

    @Test
    void closeLetsTheAudioEnd() throws Exception {
        var hand = open().text(speak("goodbye"))
                .text("{'type':'Flush'}")
                .text("{'type':'Close'}")
                .pass(5_000);
        assertThat(hand.order()).containsExactly("Metadata", "audio", "Flushed");
        assertThat(hand.endings()).containsExactly("1000 ");
    }

    @Test
    void afterCloseNothingIsTakenIn() throws Exception {
        var hand = open().text(speak("goodbye"))
                .text("{'type':'Flush'}")
                .text("{'type':'Close'}")
                .text(speak("one more thing"))
                .text("{'type':'Flush'}")
                .pass(5_000);
        assertThat(hand.all("Flushed")).hasSize(1);
        assertThat(hand.endings()).containsExactly("1000 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Speak','text':''} | 1008 DATA-0000",
                "{'type':'Speak'} | 1008 DATA-0000",
                "{'type':'KeepAlive'} | 1008 DATA-0000",
                "no json | 1008 DATA-0000"
            })
    void whatNobodyKnowsIsTheEnd(String message, String ending) throws Exception {
        assertThat(open().text(message).endings()).singleElement().asString().startsWith(ending);
    }

    @Test
    void aBinaryMessageIsTheEnd() throws Exception {
        assertThat(open().binary(new byte[4]).endings())
                .singleElement()
                .asString()
                .startsWith("1003 MESSAGE-0000");
    }

    @Test
    void aTextHasTwoThousandCharactersAtMost() throws Exception {
        var hand = open().text(speak("a".repeat(2_000)));
        assertThat(hand.endings()).isEmpty();
        assertThat(hand.session(SpeakSession.class).characters()).isEqualTo(2_000);
        hand.text(speak("a".repeat(2_001)));
        assertThat(hand.endings()).singleElement().asString().startsWith("1009 BIG-0000");
    }

    @Test
    void aMinuteMayHaveALimitOfCharacters() throws Exception {
        var hand = open(SpeakScript.builder().charactersPerMinute(2_400), 1)
                .text(speak("a".repeat(2_000)))
                .pass(60_000)
                .text(speak("a".repeat(2_000)))
                .text(speak("a".repeat(400)));
        assertThat(hand.endings()).isEmpty();
        hand.text(speak("a"));
        assertThat(hand.endings()).singleElement().asString().startsWith("1008 DATA-0001");
    }

    private static Hand twentyFlushes(SpeakScriptBuilder script) throws Exception {
        var hand = open(script, 1);
        for (int i = 0; i < 20; i++) {
            hand.pass(100).text("{'type':'Flush'}");
        }
        return hand.pass(0).forget().text(speak("once more")).text("{'type':'Flush'}");
    }

    @Test
    void theTwentyFirstFlushOfAMinuteIsWarnedOfAndIgnored() throws Exception {
        var hand = twentyFlushes(SpeakScript.builder()).pass(5_000);
        assertThat(hand.order()).containsExactly("Warning");
        assertThat(hand.last("Warning").has("warn_code")).isTrue();
        hand.pass(60_000).text("{'type':'Flush'}").pass(5_000);
        assertThat(hand.order()).containsExactly("Warning", "audio", "Flushed");
    }

    @Test
    void theTwentyFirstFlushOfAMinuteMayBeDelayed() throws Exception {
        var hand = twentyFlushes(
                        SpeakScript.builder().overFlush(OverFlush.DELAY).warnings(WarningWords.CODE))
                .pass(58_000);
        assertThat(hand.order()).containsExactly("Warning");
        assertThat(hand.last("Warning").has("code")).isTrue();
        hand.pass(5_000);
        assertThat(hand.order()).containsExactly("Warning", "audio", "Flushed");
    }

    @ParameterizedTest
    @CsvSource({"1, 3600000", "60, 60000"})
    void aSocketLivesForAnHourOfItsOwnClock(double clockScale, long ms) throws Exception {
        var hand = open(SpeakScript.builder(), clockScale).pass(ms - 1);
        assertThat(hand.endings()).isEmpty();
        hand.pass(1);
        assertThat(hand.endings()).singleElement().asString().startsWith("1011 NET-0003");
    }

    @Test
    void aVoiceSaysTheText() throws Exception {
        var scenario = Scenario.builder()
                .speak(SpeakScript.builder().chunkBytes(List.of(4_800)).build())
                .build();
        var hand = Hand.open(new SpeakService(scenario, STUDIO), "model=aura-asteria-en")
                .text(speak("Good morning."))
                .text("{'type':'Flush'}")
                .pass(5_000);
        assertThat(hand.order()).containsExactly("Metadata", "audio", "Flushed");
        assertThat(hand.heard().length).isBetween(24_000, 96_000);
    }

    @Test
    void textThatIsNeverFlushedIsNotKeptForever() throws Exception {
        var hand = open();
        for (int i = 0; i < 50; i++) {
            hand.text(speak("a".repeat(2_000)));
        }
        assertThat(hand.endings()).isEmpty();
        hand.text(speak("a"));
        assertThat(hand.endings()).singleElement().asString().startsWith("1009 BIG-0001");
    }

    @Test
    void aScenarioMayWarnInTheSameWords() throws Exception {
        var hand = open(SpeakScript.builder().warnings(WarningWords.CODE), 1);
        hand.session(SpeakSession.class).warning("ODD", "something is odd");
        assertThat(hand.last("Warning").path("description").stringValue()).isEqualTo("something is odd");
    }
}
