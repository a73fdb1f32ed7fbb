package dev.patchbay.emulator.deepgram.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.ListenScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Utterance;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Hand;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Where utterances begin and end in the audio, and which results they bring. */
final class UtteranceTest {
    static final String LINEAR = "model=nova-3&encoding=linear16&sample_rate=16000";
    static final String TALKATIVE = LINEAR + "&interim_results=true&endpointing=300&vad_events=true";

    private static ListenScriptBuilder hearing(String... texts) {
        var script = ListenScript.builder();
        List.of(texts).forEach(script::hears);
        return script;
    }

    private static Hand open(ListenScriptBuilder script, String query) throws Declined {
        return Hand.open(new ListenService(script.build()), query);
    }

    private static List<JsonNode> finals(Hand hand) {
        return hand.all("Results").stream()
                .filter(result -> result.path("is_final").booleanValue())
                .toList();
    }

    private static List<JsonNode> speechFinals(Hand hand) {
        return hand.all("Results").stream()
                .filter(result -> result.path("speech_final").booleanValue())
                .toList();
    }

    private static String words(JsonNode result) {
        return result.at("/channel/alternatives/0/transcript").stringValue();
    }

    private static List<String> words(List<JsonNode> results) {
        return results.stream().map(UtteranceTest::words).toList();
    }

    private static double end(JsonNode result) {
        return result.path("start").doubleValue() + result.path("duration").doubleValue();
    }

    @Test
    void wordsComeOneByOneAndAreFinalAfterTheSilenceThatTheClientAskedFor() throws Exception {
        var hand = open(hearing("where is my parcel"), TALKATIVE)
                .silence(500)
                .voice(1_600)
                .silence(280);
        assertThat(words(hand.all("Results")))
                .containsExactly("where", "where is", "where is my", "where is my parcel");
        assertThat(speechFinals(hand)).isEmpty();
        hand.silence(20);
        assertThat(words(speechFinals(hand))).containsExactly("where is my parcel");
        assertThat(end(speechFinals(hand).getFirst())).isCloseTo(2.4, within(0.001));
    }

    @Test
    void wordsHaveTheirPlaceInTheAudio() throws Exception {
        var hand = open(hearing("Where is it?"), TALKATIVE + "&smart_format=true")
                .silence(500)
                .voice(900)
                .silence(300);
        var words = speechFinals(hand).getFirst().at("/channel/alternatives/0/words");
        assertThat(words.at("/0/word").stringValue()).isEqualTo("where");
        assertThat(words.at("/0/punctuated_word").stringValue()).isEqualTo("Where");
        assertThat(words.at("/0/start").doubleValue()).isCloseTo(0.5, within(0.03));
        assertThat(words.at("/2/punctuated_word").stringValue()).isEqualTo("it?");
        assertThat(words.at("/2/end").doubleValue()).isCloseTo(1.4, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"'', where is it", "&punctuate=true, Where is it?", "&smart_format=true, Where is it?"})
    void punctuationIsForThoseWhoAsk(String more, String transcript) throws Exception {
        var hand = open(hearing("Where is it?"), LINEAR + more).voice(1_000).silence(400);
        assertThat(words(speechFinals(hand))).containsExactly(transcript);
    }

    @Test
    void eachUtteranceHasTheNextText() throws Exception {
        var hand = open(hearing("one", "two"), LINEAR + "&endpointing=200");
        for (int i = 0; i < 3; i++) {
            hand.voice(400).silence(400);
        }
        assertThat(words(speechFinals(hand))).containsExactly("one", "two", ListenScript.UNHEARD);
    }

    @ParameterizedTest
    @CsvSource({"linear16, PCM16, 8000", "linear16, PCM16, 48000", "mulaw, ULAW, 8000", "alaw, ALAW, 8000"})
    void aVoiceIsHeardInEachFormat(String name, Encoding encoding, int rate) throws Exception {
        var hand = Hand.open(
                        new ListenService(hearing("hello").build()),
                        "encoding=" + name + "&sample_rate=" + rate + "&vad_events=true&endpointing=200",
                        new SampleFormat(encoding, rate))
                .silence(400)
                .voice(400)
                .silence(200);
        assertThat(hand.last("SpeechStarted").path("timestamp").doubleValue()).isEqualTo(0.4);
        assertThat(words(speechFinals(hand))).containsExactly("hello");
    }

    @Test
    void samplesMayBeCutInTwo() throws Exception {
        var hand = open(hearing("hello"), LINEAR + "&vad_events=true");
        hand.binary(new byte[16_001]).binary(new byte[15_999]).voice(200);
        assertThat(hand.last("SpeechStarted").path("timestamp").doubleValue()).isEqualTo(1);
    }

    @Test
    void finalsLieOneBehindTheOtherAndTogetherHaveAllWords() throws Exception {
        var hand = open(hearing("my number is one two three four five").finalMs(1_000), TALKATIVE)
                .voice(3_000)
                .silence(400);
        var finals = finals(hand);
        assertThat(finals).hasSizeGreaterThan(2);
        assertThat(String.join(" ", words(finals)).strip()).isEqualTo("my number is one two three four five");
        assertThat(finals.getLast().path("speech_final").booleanValue()).isTrue();
        for (int i = 1; i < finals.size(); i++) {
            assertThat(finals.get(i).path("start").doubleValue()).isCloseTo(end(finals.get(i - 1)), within(0.001));
            assertThat(finals.get(i - 1).path("speech_final").booleanValue()).isFalse();
        }
    }

    @Test
    void silenceBringsFinalsWithoutWords() throws Exception {
        var hand = open(hearing(), LINEAR).silence(7_000);
        assertThat(words(finals(hand))).containsExactly("", "");
        assertThat(speechFinals(hand)).isEmpty();
    }

    @Test
    void theEndOfAnUtteranceIsToldAfterAGapBetweenWords() throws Exception {
        var hand = open(hearing("hello there"), TALKATIVE + "&utterance_end_ms=1000")
                .voice(800)
                .silence(940);
        assertThat(hand.all("UtteranceEnd")).isEmpty();
        hand.silence(20);
        assertThat(hand.last("UtteranceEnd").path("last_word_end").doubleValue())
                .isEqualTo(0.75);
        hand.silence(5_000);
        assertThat(hand.all("UtteranceEnd")).hasSize(1);
    }

    @Test
    void withoutInterimsThereIsNoEndOfAnUtterance() throws Exception {
        var hand = open(hearing("hello"), LINEAR + "&utterance_end_ms=1000")
                .voice(800)
                .silence(3_000);
        assertThat(hand.order()).doesNotContain("UtteranceEnd");
    }

    @Test
    void withoutEndpointingSpeechIsNeverFinal() throws Exception {
        var hand = open(hearing("hello", "again"), LINEAR + "&endpointing=false")
                .voice(600)
                .silence(1_000)
                .voice(600)
                .silence(1_000);
        assertThat(speechFinals(hand)).isEmpty();
        assertThat(words(finals(hand))).containsExactly("hello again");
    }

    @Test
    void aServiceMayForgetTheEndOfSpeech() throws Exception {
        var hand = open(
                        hearing()
                                .hears(Utterance.of("hello").ending(new Utterance.Never()))
                                .hears("again"),
                        TALKATIVE + "&utterance_end_ms=1000")
                .voice(600)
                .silence(1_200)
                .voice(600)
                .silence(400);
        assertThat(words(speechFinals(hand))).containsExactly("again");
        assertThat(words(finals(hand))).containsExactly("hello", "again");
        assertThat(hand.all("UtteranceEnd")).hasSize(1);
    }

    @Test
    void aServiceMayNoticeTheEndOfSpeechVeryLate() throws Exception {
        var hand = open(hearing().hears(Utterance.of("hello").ending(new Utterance.Late(2_000))), TALKATIVE)
                .voice(600)
                .silence(2_280);
        assertThat(speechFinals(hand)).isEmpty();
        hand.silence(20);
        assertThat(words(speechFinals(hand))).containsExactly("hello");
    }

    @Test
    void aLateServiceTakesWhatFollowsForTheSameSpeech() throws Exception {
        var hand = open(
                        hearing()
                                .hears(Utterance.of("hello").ending(new Utterance.Late(2_000)))
                                .hears("are you there")
                                .finalMs(10_000),
                        TALKATIVE)
                .voice(600)
                .silence(1_000)
                .voice(900)
                .silence(2_300);
        assertThat(words(speechFinals(hand))).containsExactly("hello are you there");
    }

    @Test
    void aFinalMayBeEmptyAfterAGoodInterim() throws Exception {
        var hand = open(hearing().hears(Utterance.of("hello there").withEmptyFinal()), TALKATIVE)
                .voice(800)
                .silence(300);
        assertThat(words(hand.all("Results"))).containsExactly("hello", "hello there", "");
        assertThat(speechFinals(hand)).hasSize(1);
    }

    @Test
    void finalsMayOverlap() throws Exception {
        var hand = open(
                        hearing()
                                .hears(Utterance.of("one two three four five six")
                                        .overlapping(1))
                                .finalMs(1_000),
                        LINEAR + "&endpointing=300")
                .voice(2_400)
                .silence(300);
        assertThat(words(finals(hand))).containsExactly("one two", "two three four five", "five six");
    }

    @Test
    void aNoiseBeginsLikeSpeechAndHasNoWords() throws Exception {
        var hand = open(hearing().hears(Utterance.noise()).hears("hello"), TALKATIVE)
                .voice(400)
                .silence(600);
        assertThat(hand.order()).containsExactly("SpeechStarted");
        hand.voice(400).silence(300);
        assertThat(words(speechFinals(hand))).containsExactly("hello");
    }

    @ParameterizedTest
    @CsvSource({"10", "300"})
    void aSpokenSentenceIsOneUtterance(int endpointingMs) throws Exception {
        var hand = open(hearing("hello", "and more"), LINEAR + "&endpointing=" + endpointingMs)
                .silence(500)
                .sound(new Sound.Speech("Where is my parcel?", 160, 110))
                .silence(1_000);
        assertThat(words(speechFinals(hand))).containsExactly("hello");
    }
}
