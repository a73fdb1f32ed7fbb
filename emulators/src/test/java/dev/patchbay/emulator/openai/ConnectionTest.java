package dev.patchbay.emulator.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.session.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server keeps of its connections, for tests to look at. */
final class ConnectionTest {
    private final OpenAiRealtimeServer server = OpenAiRealtimeServer.start(
            Scenario.builder()
                    .pace(Pace.DEFAULT.prompt())
                    .transcript("good morning")
                    .reply(Reply.tone(440, 300))
                    .build(),
            0);

    ConnectionTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTestSeesWhatBothSidesSent() throws Exception {
        try (var client = Client.connect(server.uri())) {
            client.sayTurn();
            var connection = server.awaitConnection(1, Client.SOON);
            connection.awaitServer(event -> event.type().equals("response.done"), Client.SOON);
            client.next("response.done");
            var heard = connection.clientEvents();
            assertThat(heard).hasSize(60).allMatch(event -> event.audioMillis() == 20);
            assertThat(heard.getFirst().audio()).hasSize(960);
            assertThat(connection.serverEvents().stream()
                            .mapToInt(RecordedEvent::audioMillis)
                            .sum())
                    .isEqualTo(300);
            assertThat(connection.counters())
                    .isEqualTo(new Counters(60, 1_200, client.types().size(), 300, 0));
            assertThat(connection.conversation())
                    .extracting(item -> ((Item.Message) item).role())
                    .containsExactly(Item.Role.USER, Item.Role.ASSISTANT);
        }
    }

    @Test
    void aTestWaitsForWhatTheClientSends() throws Exception {
        try (var client = Client.connect(server.uri())) {
            client.send("{\"type\":\"input_audio_buffer.clear\",\"event_id\":\"mine\"}");
            var cleared = server.awaitConnection(1, Client.SOON)
                    .awaitClient(event -> event.type().equals("input_audio_buffer.clear"), Client.SOON);
            assertThat(cleared.json()).contains("mine");
        }
    }

    @Test
    void whatDoesNotComeIsSaidWithWhatCame() throws Exception {
        try (var client = Client.connect(server.uri())) {
            client.next("session.created");
            assertThatThrownBy(() -> server.connections()
                            .getFirst()
                            .awaitServer(event -> event.type().equals("never"), Duration.ofMillis(1)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("session.created");
        }
    }

    @Test
    void theEndOfAConnectionHasACode() throws Exception {
        Client.connect(server.uri()).close();
        assertThat(server.awaitConnection(1, Client.SOON).awaitClosed(Client.SOON))
                .isEqualTo(new Closing(true, 1000, "bye"));
    }

    @Test
    void theConversationCanBeReadAfterTheEnd() throws Exception {
        try (var client = Client.connect(server.uri())) {
            client.send("{\"type\":\"response.create\"}");
            client.next("response.done");
        }
        var connection = server.connections().getFirst();
        connection.awaitClosed(Client.SOON);
        assertThat(connection.conversation()).hasSize(1);
    }

    @Test
    void aServerThatForgetsKeepsCountsAlone() throws Exception {
        try (var forgetful = OpenAiRealtimeServer.start(
                        Scenario.conversation(), ServerSettings.forgetting("127.0.0.1", 0, Watcher.NONE));
                var client = Client.connect(forgetful.uri())) {
            client.speak(100);
            client.next("input_audio_buffer.speech_started");
            var connection = forgetful.connections().getFirst();
            assertThat(connection.clientEvents()).isEmpty();
            assertThat(connection.counters().clientAudioMillis()).isBetween(60L, 100L);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        int port = server.address().getPort();
        assertThatThrownBy(() -> OpenAiRealtimeServer.start(Scenario.conversation(), port)
                        .close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
    }
}
