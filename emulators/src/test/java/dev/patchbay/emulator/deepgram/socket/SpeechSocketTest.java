package dev.patchbay.emulator.deepgram.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.flux.FluxSession;
import dev.patchbay.emulator.deepgram.listen.ListenSession;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.session.SocketClient;
import dev.patchbay.emulator.deepgram.speak.SpeakSession;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Sound;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The three speech services over real sockets. */
final class SpeechSocketTest {
    private static final SampleFormat MULAW = new SampleFormat(Encoding.ULAW, 8_000);
    private static final String RAW = "encoding=mulaw&sample_rate=8000";

    private final DeepgramServer server = DeepgramServer.start(
            Scenario.builder()
                    .listen(ListenScript.builder().hears("where is my parcel").build())
                    .flux(FluxScript.builder().hears("where is my parcel").build())
                    .speak(SpeakScript.builder()
                            .toneHz(440)
                            .firstAudioMs(0)
                            .speed(1_000)
                            .build())
                    .build(),
            0);

    SpeechSocketTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listenTellsWhatWasSaid() throws Exception {
        try (var client = SocketClient.connect(server.uri(SocketKind.LISTEN), RAW + "&model=nova-3&endpointing=300")) {
            client.sound(new Sound.Tone(200, 1_600), MULAW, 20);
            client.sound(new Sound.Silence(400), MULAW, 20);
            var result = client.next(
                    "Results", message -> message.path("speech_final").booleanValue());
            assertThat(result.at("/channel/alternatives/0/transcript").stringValue())
                    .isEqualTo("where is my parcel");
            client.text("{'type':'CloseStream'}");
            assertThat(client.next("Metadata").path("duration").doubleValue()).isEqualTo(2);
            assertThat(client.awaitEnd()).isEqualTo("1000 ");
            var connection = server.awaitConnection(SocketKind.LISTEN, 1, SocketClient.SOON);
            Map<Integer, Integer> chunks = connection.ask(ListenSession.class, ListenSession::chunks);
            assertThat(chunks).containsEntry(160, 100);
            assertThat(result.at("/metadata/request_id").stringValue()).isEqualTo(connection.requestId());
        }
    }

    @Test
    void fluxTellsWhereATurnEnds() throws Exception {
        try (var client = SocketClient.connect(server.uri(SocketKind.FLUX), RAW + "&model=flux-general-en")) {
            client.next("Connected");
            client.sound(new Sound.Tone(200, 1_600), MULAW, 80);
            client.sound(new Sound.Silence(800), MULAW, 80);
            var end = client.next(
                    "TurnInfo", message -> message.path("event").stringValue().equals("EndOfTurn"));
            assertThat(end.path("transcript").stringValue()).isEqualTo("where is my parcel");
            client.text("{'type':'CloseStream'}");
            assertThat(client.awaitEnd()).isEqualTo("1005 ");
            Map<Integer, Integer> chunks = server.awaitConnection(SocketKind.FLUX, 1, SocketClient.SOON)
                    .ask(FluxSession.class, FluxSession::chunks);
            assertThat(chunks).containsOnlyKeys(640);
        }
    }

    @Test
    void speakSaysWhatIsFlushed() throws Exception {
        try (var client = SocketClient.connect(server.uri(SocketKind.SPEAK), RAW)) {
            client.next("Metadata");
            client.text("{'type':'Speak','text':'good morning'}");
            client.text("{'type':'Flush'}");
            assertThat(client.next("Flushed").path("sequence_id").intValue()).isZero();
            assertThat(client.audioBytes()).isEqualTo(6_000);
            client.text("{'type':'Close'}");
            assertThat(client.awaitEnd()).isEqualTo("1000 ");
            long characters = server.awaitConnection(SocketKind.SPEAK, 1, SocketClient.SOON)
                    .ask(SpeakSession.class, SpeakSession::characters);
            assertThat(characters).isEqualTo(12);
        }
    }

    @Test
    void aWrongAddressIsNamedAtTheHandshake() {
        assertThatThrownBy(() -> SocketClient.connect(
                        server.uri(SocketKind.LISTEN), RAW + "&model=nova-3&keywords=%0Aparcel%20%E2%82%AC&odd%0A=1"))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> {
                    assertThat(refused.getResponse().statusCode()).isEqualTo(400);
                    assertThat(refused.getResponse().headers().firstValue("dg-error"))
                            .hasValueSatisfying(why -> assertThat(why).contains("keywords"));
                });
    }

    @Test
    void aValueThatFitsNoHeaderIsRefusedAllTheSame() {
        assertThatThrownBy(() -> SocketClient.connect(server.uri(SocketKind.SPEAK), "encoding=%0A%E2%82%AC&speed=1"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(400));
    }
}
