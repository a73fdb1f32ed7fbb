package dev.patchbay.emulator.deepgram.flux;

import static dev.patchbay.emulator.deepgram.flux.TurnTest.EAGER;
import static dev.patchbay.emulator.deepgram.flux.TurnTest.LINEAR;
import static dev.patchbay.emulator.deepgram.flux.TurnTest.events;
import static dev.patchbay.emulator.deepgram.flux.TurnTest.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.session.Hand;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on a socket besides turns, and how it ends. */
final class FluxSessionTest {
    private static Hand hello(String query) throws Exception {
        return open(FluxScript.builder().hears("where is my parcel"), query);
    }

    @Test
    void theServerSpeaksFirst() throws Exception {
        var hand = hello(LINEAR);
        assertThat(hand.order()).containsExactly("Connected");
        assertThat(hand.last("Connected").path("request_id").stringValue()).isEqualTo(Hand.REQUEST);
    }

    @Test
    void allMessagesAreNumberedThrough() throws Exception {
        var hand = hello(EAGER)
                .text("{'type':'ForceEndTurn'}")
                .text("{'type':'Configure','keyterms':['parcel']}")
                .text("{'type':'Configure','keyterms':7}")
                .voice(1_600)
                .silence(1_000)
                .text("{'type':'KeepAlive'}");
        assertThat(hand.order())
                .contains("Connected", "Warning", "ConfigureSuccess", "ConfigureFailure", "TurnInfo", "Error");
        assertThat(hand.messages())
                .extracting(message -> message.path("sequence_id").intValue())
                .containsExactlyElementsOf(
                        IntStream.range(0, hand.messages().size()).boxed().toList());
    }

    @Test
    void closeStreamTellsWhatWasHeardEndsNoTurnAndClosesWithoutStatus() throws Exception {
        var hand = hello(EAGER).voice(800).forget().text("{'type':'CloseStream'}");
        assertThat(hand.order()).containsExactly("TurnInfo");
        assertThat(hand.last("TurnInfo").path("event").stringValue()).isEqualTo("Update");
        assertThat(hand.last("TurnInfo").path("transcript").stringValue()).isEqualTo("where is my parcel");
        assertThat(hand.endings()).containsExactly("without status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'KeepAlive'}", "{'type':'Finalize'}", "no json", "{}", "7"})
    void whatNobodyKnowsIsAnErrorAndTheEnd(String message) throws Exception {
        var hand = hello(LINEAR).text(message);
        assertThat(hand.order()).containsExactly("Connected", "Error");
        assertThat(hand.last("Error").path("code").stringValue()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE");
        assertThat(hand.endings()).containsExactly("without status");
    }

    @Test
    void aConfigureChangesWhatItNamesAndTellsAll() throws Exception {
        var hand = hello(LINEAR + "&keyterm=parcel")
                .text("{'type':'Configure','thresholds':{'eager_eot_threshold':0.5,'eot_timeout_ms':3000}}")
                .pass(100);
        var success = hand.last("ConfigureSuccess");
        assertThat(success.at("/thresholds/eot_threshold").doubleValue()).isEqualTo(0.7);
        assertThat(success.at("/thresholds/eager_eot_threshold").doubleValue()).isEqualTo(0.5);
        assertThat(success.at("/thresholds/eot_timeout_ms").intValue()).isEqualTo(3_000);
        assertThat(success.at("/keyterms/0").stringValue()).isEqualTo("parcel");
        hand.voice(1_600).silence(1_000);
        assertThat(events(hand)).anyMatch(event -> event.startsWith("EagerEndOfTurn"));
    }

    @Test
    void anEmptyListClearsTheKeyterms() throws Exception {
        var hand = hello(LINEAR + "&keyterm=parcel")
                .text("{'type':'Configure','keyterms':[]}")
                .pass(100);
        assertThat(hand.last("ConfigureSuccess").path("keyterms").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'thresholds':{'eot_threshold':0.4} | INVALID_THRESHOLD",
                "'thresholds':{'eot_threshold':'high'} | INVALID_THRESHOLD",
                "'thresholds':{'eager_eot_threshold':0.95} | INVALID_THRESHOLD",
                "'thresholds':{'eager_eot_threshold':0.8} | INVALID_THRESHOLD",
                "'thresholds':{'eot_timeout_ms':499} | INVALID_THRESHOLD",
                "'thresholds':{'patience':1} | INVALID_CONFIGURE",
                "'eot_threshold':0.8 | INVALID_CONFIGURE",
                "'numerals':'yes' | INVALID_CONFIGURE",
                "'keyterms':[7] | INVALID_CONFIGURE",
                "'language_hints':['en'] | INVALID_LANGUAGE_HINT"
            })
    void aWrongConfigureChangesNothing(String fields, String code) throws Exception {
        var hand = hello(LINEAR)
                .text("{'type':'Configure'," + fields + "}")
                .pass(100)
                .text("{'type':'Configure'}")
                .pass(100);
        assertThat(hand.order()).containsExactly("Connected", "ConfigureFailure", "ConfigureSuccess");
        assertThat(hand.last("ConfigureFailure").path("code").stringValue()).isEqualTo(code);
        assertThat(hand.last("ConfigureSuccess").path("thresholds"))
                .isEqualTo(hello(LINEAR)
                        .text("{'type':'Configure'}")
                        .pass(100)
                        .last("ConfigureSuccess")
                        .path("thresholds"));
        assertThat(hand.endings()).isEmpty();
    }

    @Test
    void threeConfiguresAtOnceAreTooMany() throws Exception {
        var hand = hello(LINEAR).forget();
        for (int i = 0; i < 3; i++) {
            hand.text("{'type':'Configure'}");
        }
        assertThat(hand.last("ConfigureFailure").path("description").stringValue())
                .startsWith("Too many");
        hand.pass(100);
        assertThat(hand.order()).containsExactly("ConfigureFailure", "ConfigureSuccess", "ConfigureSuccess");
        hand.text("{'type':'Configure'}").pass(100);
        assertThat(hand.order()).endsWith("ConfigureSuccess", "ConfigureSuccess", "ConfigureSuccess");
    }

    @Test
    void languageHintsAreForTheMultilingualModel() throws Exception {
        var hand = hello(LINEAR.replace("-en", "-multi"))
                .text("{'type':'Configure','language_hints':['de','en']}")
                .pass(100);
        assertThat(hand.last("ConfigureSuccess").at("/language_hints/1").stringValue())
                .isEqualTo("en");
    }

    @Test
    void messagesOfAudioAreCountedByTheirSize() throws Exception {
        var hand = hello(LINEAR).silence(800).pieces(20).silence(40);
        assertThat(hand.session(FluxSession.class).chunks())
                .containsEntry(2_560, 10)
                .containsEntry(640, 2);
    }

    @Test
    void aSilentClientStaysUnlessTheScenarioLosesPatience() throws Exception {
        assertThat(hello(LINEAR).pass(3_600_000).endings()).isEmpty();
        var hand = open(FluxScript.builder().idleMs(10_000), LINEAR).silence(80).pass(10_000);
        assertThat(hand.last("Error").path("code").stringValue()).isEqualTo("NET-0001");
        assertThat(hand.endings()).containsExactly("without status");
    }

    @Test
    void aContainerIsNotDecoded() throws Exception {
        var hand = hello("model=flux-general-en").binary(new byte[100]);
        assertThat(hand.last("Error").path("code").stringValue()).isEqualTo("DATA-0000");
    }
}
