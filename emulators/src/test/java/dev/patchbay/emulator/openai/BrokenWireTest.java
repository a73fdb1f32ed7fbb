package dev.patchbay.emulator.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.Garbage;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Faults as a client meets them on its socket. */
final class BrokenWireTest {
    private static final String CREATE = "{\"type\":\"response.create\"}";

    private static OpenAiRealtimeServer server(Fault.Act act) throws Exception {
        return OpenAiRealtimeServer.start(
                Scenario.builder()
                        .pace(Pace.DEFAULT.prompt())
                        .reply(Reply.tone(440, 500))
                        .fault(new Fault.AtDelta(1, 2), act)
                        .build(),
                0);
    }

    private static String ending(Fault.Act act) throws Exception {
        try (var server = server(act);
                var client = Client.connect(server.uri())) {
            client.send(CREATE);
            String ending = client.awaitEnd();
            assertThat(client.types()).contains("response.output_audio.delta").doesNotContain("response.done");
            return ending;
        }
    }

    @Test
    void aDroppedConnectionBreaks() throws Exception {
        assertThat(ending(new Fault.Drop())).isEqualTo("broke");
    }

    @Test
    void halfAMessageIsFollowedByTheBreak() throws Exception {
        assertThat(ending(new Fault.Half())).isEqualTo("broke");
    }

    @Test
    void aClosedConnectionSaysWhy() throws Exception {
        assertThat(ending(new Fault.Close(1011, "oops"))).isEqualTo("closed 1011 oops");
    }

    @Test
    void aStalledServerTakesNothingAndGivesNothing() throws Exception {
        try (var server = server(new Fault.Stall());
                var client = Client.connect(server.uri())) {
            client.send(CREATE);
            client.next("response.output_audio.delta");
            var connection = server.connections().getFirst();
            connection.awaitStalled(Client.SOON);
            long before = connection.counters().clientEvents();
            client.speak(200);
            assertThat(connection.closed()).isFalse();
            assertThat(connection.counters().clientEvents()).isEqualTo(before);
            assertThat(client.types()).doesNotContain("response.done");
        }
    }

    @Test
    void aHugeMessageArrivesWhole() throws Exception {
        try (var server = server(new Fault.Send(Garbage.HUGE));
                var client = Client.connect(server.uri())) {
            client.send(CREATE);
            assertThat(client.next("response.telepathy.delta").path("delta").stringValue())
                    .hasSize(20_000_000);
            client.next("response.done");
        }
    }
}
