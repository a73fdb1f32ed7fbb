package dev.patchbay.emulator.deepgram.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.FluxScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.SpokenTurn;
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

/** Where turns begin and end in the audio. */
final class TurnTest {
    static final String LINEAR = "model=flux-general-en&encoding=linear16&sample_rate=16000";
    static final String EAGER = LINEAR + "&eager_eot_threshold=0.4";

    static Hand open(FluxScriptBuilder script, String query) throws Declined {
        return Hand.open(new FluxService(script.build()), query).pieces(80);
    }

    private static FluxScriptBuilder hearing(String... texts) {
        var script = FluxScript.builder();
        List.of(texts).forEach(script::hears);
        return script;
    }

    /** The events of turns but updates, each with its turn and its words. */
    static List<String> events(Hand hand) {
        return hand.all("TurnInfo").stream()
                .filter(info -> !info.path("event").stringValue().equals("Update"))
                .map(info -> info.path("event").stringValue() + " "
                        + info.path("turn_index").intValue() + ": "
                        + info.path("transcript").stringValue())
                .toList();
    }

    private static JsonNode event(Hand hand, String name) {
        return hand.all("TurnInfo").stream()
                .filter(info -> info.path("event").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTurnBeginsWithItsFirstWordAndEndsWhenTheModelIsSure() throws Exception {
        var hand = open(hearing("where is my parcel"), LINEAR).silence(400).voice(1_600);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: where");
        hand.silence(480);
        assertThat(events(hand)).hasSize(1);
        hand.silence(80);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: where", "EndOfTurn 0: where is my parcel");
        var end = event(hand, "EndOfTurn");
        assertThat(end.path("trigger").stringValue()).isEqualTo("model");
        assertThat(end.path("end_of_turn_confidence").doubleValue()).isGreaterThanOrEqualTo(0.7);
        assertThat(end.path("audio_window_end").doubleValue()).isEqualTo(2.56);
    }

    @Test
    void onlyTheEndHasATrigger() throws Exception {
        var hand = open(hearing("hello"), EAGER).voice(600).silence(1_000);
        assertThat(hand.all("TurnInfo"))
                .allSatisfy(info -> assertThat(info.has("trigger"))
                        .isEqualTo(info.path("event").stringValue().equals("EndOfTurn")));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 400", "0.7, 560", "0.9, 720", "1.0, 800"})
    void theThresholdSaysHowMuchSilenceIsEnough(double threshold, int silenceMs) throws Exception {
        var hand = open(hearing("hello"), LINEAR + "&eot_threshold=" + threshold)
                .voice(800)
                .silence(silenceMs - 80);
        assertThat(events(hand)).hasSize(1);
        hand.silence(80);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: hello", "EndOfTurn 0: hello");
    }

    @Test
    void anEagerEndHasTheWordsOfTheEnd() throws Exception {
        var hand = open(hearing("where is my parcel"), EAGER).voice(1_600).silence(1_000);
        assertThat(events(hand))
                .containsExactly(
                        "StartOfTurn 0: where",
                        "EagerEndOfTurn 0: where is my parcel",
                        "EndOfTurn 0: where is my parcel");
    }

    @Test
    void aHesitationIsResumedAndTheTurnHasMoreWords() throws Exception {
        var hand = open(hearing().hears(SpokenTurn.hesitating("i would like")).hears("a table for two"), EAGER)
                .voice(1_200)
                .silence(1_500)
                .voice(1_600)
                .silence(1_000);
        assertThat(events(hand))
                .containsExactly(
                        "StartOfTurn 0: i",
                        "EagerEndOfTurn 0: i would like",
                        "TurnResumed 0: i would like",
                        "EagerEndOfTurn 0: i would like a table for two",
                        "EndOfTurn 0: i would like a table for two");
    }

    @Test
    void aHesitationThatIsNotResumedIsTheEnd() throws Exception {
        var hand = open(hearing().hears(SpokenTurn.hesitating("i would like")).hears("hello"), EAGER)
                .voice(1_200)
                .silence(2_080)
                .voice(800)
                .silence(1_000);
        assertThat(events(hand))
                .containsExactly(
                        "StartOfTurn 0: i",
                        "EagerEndOfTurn 0: i would like",
                        "EndOfTurn 0: i would like",
                        "StartOfTurn 1: hello",
                        "EagerEndOfTurn 1: hello",
                        "EndOfTurn 1: hello");
    }

    @Test
    void withoutAnEagerThresholdNothingIsResumed() throws Exception {
        var hand = open(hearing().hears(SpokenTurn.hesitating("i would like")).hears("a table"), LINEAR)
                .voice(1_200)
                .silence(1_500)
                .voice(800)
                .silence(1_000);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: i", "EndOfTurn 0: i would like a table");
    }

    @Test
    void aTurnOfWhichTheModelIsNeverSureEndsByItsTimeout() throws Exception {
        var hand = open(hearing().hears(SpokenTurn.unfinished("well and")), EAGER + "&eot_timeout_ms=2000")
                .voice(800)
                .silence(1_920);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: well");
        hand.silence(80);
        assertThat(events(hand)).endsWith("EndOfTurn 0: well and");
        assertThat(event(hand, "EndOfTurn").path("trigger").stringValue()).isEqualTo("timeout");
    }

    @Test
    void withoutAudioATurnDangles() throws Exception {
        var hand = open(hearing("hello"), LINEAR).voice(800).pass(60_000);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: hello");
        assertThat(hand.endings()).isEmpty();
    }

    @Test
    void updatesComeFourTimesASecondOfAudio() throws Exception {
        var hand = open(hearing("where is my parcel"), LINEAR).forget().silence(1_000);
        assertThat(hand.all("TurnInfo")).hasSize(4).allSatisfy(update -> {
            assertThat(update.path("event").stringValue()).isEqualTo("Update");
            assertThat(update.path("transcript").stringValue()).isEmpty();
        });
    }

    @Test
    void aNoiseIsNoTurn() throws Exception {
        var hand = open(hearing("", "hello"), EAGER).voice(600).silence(1_000);
        assertThat(events(hand)).isEmpty();
        hand.voice(800).silence(1_000);
        assertThat(events(hand)).first().isEqualTo("StartOfTurn 0: hello");
    }

    @Test
    void aTurnCanBeEndedByHandAndTheRestIsTheNextOne() throws Exception {
        var hand = open(hearing("where is my parcel"), EAGER)
                .voice(800)
                .text("{'type':'ForceEndTurn'}")
                .voice(800)
                .silence(800);
        assertThat(events(hand))
                .containsExactly(
                        "StartOfTurn 0: where",
                        "EndOfTurn 0: where is",
                        "StartOfTurn 1: my",
                        "EagerEndOfTurn 1: my parcel",
                        "EndOfTurn 1: my parcel");
        assertThat(event(hand, "EndOfTurn").path("trigger").stringValue()).isEqualTo("manual");
    }

    @Test
    void anEagerEndIsSupersededByHand() throws Exception {
        var hand = open(hearing("hello"), EAGER).voice(800).silence(400).text("{'type':'ForceEndTurn'}");
        assertThat(events(hand))
                .containsExactly("StartOfTurn 0: hello", "EagerEndOfTurn 0: hello", "EndOfTurn 0: hello");
        hand.silence(1_000);
        assertThat(events(hand)).hasSize(3);
    }

    @Test
    void withoutATurnThereIsNoneToEnd() throws Exception {
        var hand = open(hearing("hello"), EAGER).silence(400).text("{'type':'ForceEndTurn'}");
        assertThat(hand.last("Warning").path("code").stringValue()).isEqualTo("FORCE_END_TURN_NO_ACTIVE_TURN");
        assertThat(hand.endings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"linear16, PCM16, 44100", "mulaw, ULAW, 8000", "alaw, ALAW, 8000"})
    void aTurnIsHeardInEachFormat(String name, Encoding encoding, int rate) throws Exception {
        var hand = Hand.open(
                        new FluxService(hearing("hello").build()),
                        "model=flux-general-multi&encoding=" + name + "&sample_rate=" + rate + "&language_hint=de",
                        new SampleFormat(encoding, rate))
                .voice(800)
                .silence(800);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: hello", "EndOfTurn 0: hello");
        var end = event(hand, "EndOfTurn");
        assertThat(end.at("/languages/0").stringValue()).isEqualTo("de");
        assertThat(end.at("/languages_hinted/0").stringValue()).isEqualTo("de");
    }

    @Test
    void aSpokenSentenceIsOneTurn() throws Exception {
        var hand = open(hearing("hello"), LINEAR)
                .silence(500)
                .sound(new Sound.Speech("Hello, where is my parcel?", 160, 110))
                .silence(1_000);
        assertThat(events(hand)).containsExactly("StartOfTurn 0: hello", "EndOfTurn 0: hello");
    }
}
