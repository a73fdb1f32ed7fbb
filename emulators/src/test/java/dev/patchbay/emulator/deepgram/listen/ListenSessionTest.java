package dev.patchbay.emulator.deepgram.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.FinalizeReply;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.ListenScriptBuilder;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Hand;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control messages, and how a socket ends. */
final class ListenSessionTest {
    private static Hand open(ListenScriptBuilder script) throws Declined {
        return Hand.open(new ListenService(script.build()), UtteranceTest.TALKATIVE);
    }

    private static Hand open() throws Declined {
        return open(ListenScript.builder().hears("where is my parcel"));
    }

    private static String words(Hand hand) {
        return hand.last("Results").at("/channel/alternatives/0/transcript").stringValue();
    }

    @Test
    void finalizeBringsTheWordsSoFar() throws Exception {
        var hand = open().voice(800).text("{'type':'Finalize'}");
        assertThat(words(hand)).isEqualTo("where is");
        assertThat(hand.last("Results").path("from_finalize").booleanValue()).isTrue();
        assertThat(hand.last("Results").path("is_final").booleanValue()).isTrue();
        hand.voice(800).silence(300);
        assertThat(words(hand)).isEqualTo("my parcel");
    }

    @Test
    void finalizeMayBringNoWords() throws Exception {
        var hand = open(ListenScript.builder().hears("hello").finalizeReply(FinalizeReply.EMPTY))
                .voice(600)
                .silence(200)
                .text("{'type':'Finalize','channel':0}");
        assertThat(hand.last("Results").path("from_finalize").booleanValue()).isTrue();
        assertThat(words(hand)).isEmpty();
    }

    @Test
    void finalizeMayBringNothing() throws Exception {
        var hand = open(ListenScript.builder().hears("hello").finalizeReply(FinalizeReply.NOTHING))
                .voice(600)
                .silence(200)
                .forget()
                .text("{'type':'Finalize'}");
        assertThat(hand.messages()).isEmpty();
        hand.silence(100);
        assertThat(words(hand)).isEqualTo("hello");
    }

    @Test
    void closeStreamBringsTheRestAndAReport() throws Exception {
        var hand = open().voice(800).forget().text("{'type':'CloseStream'}");
        assertThat(hand.order()).containsExactly("Results", "Results", "Metadata");
        assertThat(words(hand)).isEqualTo("where is my parcel");
        assertThat(hand.last("Metadata").path("duration").doubleValue()).isEqualTo(0.8);
        assertThat(hand.last("Metadata").path("sha256").stringValue()).hasSize(64);
        assertThat(hand.endings()).containsExactly("1000 ");
    }

    @Test
    void anEmptyAudioMessageEndsTheStreamToo() throws Exception {
        var hand = open().voice(800).binary(new byte[0]);
        assertThat(hand.order()).endsWith("Results", "Metadata");
        assertThat(hand.endings()).containsExactly("1000 ");
    }

    @Test
    void afterTheEndNothingIsSaid() throws Exception {
        var hand = open().voice(100).text("{'type':'CloseStream'}").forget();
        hand.voice(2_000).text("{'type':'Finalize'}").pass(60_000);
        assertThat(hand.messages()).isEmpty();
        assertThat(hand.endings()).hasSize(1);
    }

    @Test
    void keepAliveIsAText() throws Exception {
        var hand = open().silence(100).binary("{\"type\":\"KeepAlive\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(hand.endings()).singleElement().asString().startsWith("1008 DATA-0000");
    }

    @Test
    void aClientThatSendsNothingIsLetGo() throws Exception {
        var hand = open().silence(100).pass(9_999 - 20);
        assertThat(hand.endings()).isEmpty();
        hand.pass(1);
        assertThat(hand.endings())
                .singleElement()
                .asString()
                .startsWith("1011 ")
                .endsWith("/net0001");
    }

    @Test
    void keepAliveKeepsAClientThatHasSentAudio() throws Exception {
        var hand = open().silence(100);
        for (int i = 0; i < 10; i++) {
            hand.pass(8_000).text("{'type':'KeepAlive'}");
        }
        assertThat(hand.endings()).isEmpty();
        assertThat(hand.messages()).isEmpty();
    }

    @Test
    void keepAliveAloneKeepsNobody() throws Exception {
        var hand = open().pass(5_000).text("{'type':'KeepAlive'}").pass(5_000);
        assertThat(hand.endings()).singleElement().asString().endsWith("/net0001");
    }

    @Test
    void aServiceMayGiveUpOnAStreamWithoutResults() throws Exception {
        var hand =
                open(ListenScript.builder().finalMs(60_000).responseMs(12_000)).silence(11_900);
        assertThat(hand.endings()).isEmpty();
        hand.silence(200);
        assertThat(hand.endings())
                .singleElement()
                .asString()
                .startsWith("1011 ")
                .endsWith("/net0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'ForceEndTurn'}", "{'type':7}", "no json", "[]"})
    void whatNobodyKnowsIsAnError(String message) throws Exception {
        var hand = open().text(message);
        assertThat(hand.order()).containsExactly("Error");
        assertThat(hand.endings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "3000, 1"})
    void audioThatComesTooFastIsNoted(int ms, long times) throws Exception {
        var hand = open();
        for (int sent = 0; sent < ms; sent += 100) {
            hand.binary(new byte[3_200]);
        }
        assertThat(hand.session(ListenSession.class).tooFast()).isEqualTo(times);
        assertThat(hand.endings()).isEmpty();
    }

    @Test
    void audioInItsOwnTimeIsNeverTooFast() throws Exception {
        var hand = open().silence(60_000);
        assertThat(hand.session(ListenSession.class).tooFast()).isZero();
    }

    @Test
    void audioThatComesTooFastMayBeRefused() throws Exception {
        var hand = open(ListenScript.builder().refuseFast(true));
        for (int i = 0; i < 30; i++) {
            hand.binary(new byte[3_200]);
        }
        assertThat(hand.endings()).singleElement().asString().startsWith("1008 ");
    }

    @Test
    void aContainerIsNotDecoded() throws Exception {
        var hand = Hand.open(new ListenService(ListenScript.DEFAULT), "model=nova-3")
                .binary("RIFF".getBytes(StandardCharsets.US_ASCII));
        assertThat(hand.endings()).singleElement().asString().startsWith("1008 DATA-0000");
    }

    @Test
    void messagesOfAudioAreCountedByTheirSize() throws Exception {
        var hand = open().pieces(80).silence(800);
        assertThat(hand.session(ListenSession.class).chunks()).containsOnlyKeys(2_560);
    }

    @Test
    void aScenarioMaySendAnErrorInTheMiddle() throws Exception {
        var hand = open().silence(100);
        hand.session(ListenSession.class).error("INTERNAL", "something broke");
        assertThat(hand.last("Error").path("variant").stringValue()).isEqualTo("INTERNAL");
        assertThat(hand.last("Error").path("description").stringValue()).isEqualTo("something broke");
        hand.voice(1_600).silence(300);
        assertThat(words(hand)).isEqualTo("where is my parcel");
    }
}
