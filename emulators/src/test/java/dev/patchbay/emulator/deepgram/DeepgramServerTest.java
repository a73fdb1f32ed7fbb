package dev.patchbay.emulator.deepgram;

import static dev.patchbay.emulator.deepgram.Client.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.deepgram.agent.AgentSession;
import dev.patchbay.emulator.deepgram.agent.Remembered;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.Garbage;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Whole conversations over sockets. */
final class DeepgramServerTest {
    private static final String SETTINGS = "{'type':'Settings','audio':{"
            + "'input':{'encoding':'linear16','sample_rate':16000},"
            + "'output':{'encoding':'mulaw','sample_rate':8000}},'agent':{'greeting':'Hello.'}}";

    private static AgentScript script() {
        return AgentScript.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(100))
                .transcript("how are you")
                .reply(Reply.tone(440, 1_000))
                .build();
    }

    private static DeepgramServer start(Scenario scenario) throws IOException {
        return DeepgramServer.start(scenario, 0);
    }

    @Test
    void aConversationOverASocket() throws Exception {
        try (var server = start(Scenario.builder().agent(script()).build());
                var client = Client.connect(server.uri(SocketKind.AGENT))) {
            String id = client.next("Welcome").path("request_id").stringValue();
            client.send(SETTINGS);
            client.next("AgentAudioDone");
            long greeting = client.audioBytes();
            client.sayTurn();
            client.next("UserStartedSpeaking");
            client.next("AgentAudioDone");
            assertThat(client.audioBytes() - greeting).isEqualTo(8_000);

            var connection = server.awaitConnection(SocketKind.AGENT, 1, SOON);
            assertThat(connection.requestId()).isEqualTo(id);
            assertThat(connection.ask(AgentSession.class, AgentSession::conversation))
                    .containsExactly(
                            new Remembered.Said(false, "Hello."),
                            new Remembered.Said(true, "how are you"),
                            new Remembered.Said(false, "beep"));
            var came = connection.awaitClient(RecordedMessage::binary, SOON);
            assertThat(came.audio()).hasSize(640);
            assertThat(connection.counters().clientAudio()).isEqualTo(65);
            assertThat(connection.counters().clientTexts()).isEqualTo(1);
            assertThat(connection.counters().serverAudioBytes()).isEqualTo(greeting + 8_000);
            assertThat(connection.serverMessages().stream().filter(RecordedMessage::binary))
                    .isNotEmpty();
        }
    }

    @Test
    void anErrorIsFollowedByACloseWithoutStatus() throws Exception {
        try (var server = start(Scenario.conversation());
                var client = Client.connect(server.uri(SocketKind.AGENT))) {
            client.next("Welcome");
            client.send("{'type':'KeepAlive'}");
            assertThat(client.next("Error").path("code").stringValue())
                    .isEqualTo("NON_SETTINGS_MESSAGE_BEFORE_SETTINGS");
            assertThat(client.awaitEnd()).isEqualTo("closed 1005 ");
            assertThat(server.awaitConnection(SocketKind.AGENT, 1, SOON).awaitClosed(SOON))
                    .isEqualTo(new Closing(false, 1005, ""));
        }
    }

    @Test
    void theLineBreaksWhereTheScenarioSaysSo() throws Exception {
        var scenario = Scenario.builder()
                .agent(script())
                .fault(new Fault(new Fault.AtMessage(false, Fault.AUDIO, 2), SocketKind.AGENT, 1, new Fault.Drop()))
                .fault(new Fault(new Fault.AtMessage(true, null, 1), null, 2, new Fault.Close(1_011, "oops")))
                .fault(new Fault(new Fault.AtMessage(false, "AgentAudioDone", 1), null, 3, new Fault.Half()))
                .fault(new Fault(new Fault.After(1), null, 4, new Fault.Stall()))
                .build();
        try (var server = start(scenario)) {
            for (String end : new String[] {"broke", "closed 1011 oops", "broke"}) {
                try (var client = Client.connect(server.uri(SocketKind.AGENT))) {
                    client.send(SETTINGS);
                    assertThat(client.awaitEnd()).isEqualTo(end);
                }
            }
            try (var client = Client.connect(server.uri(SocketKind.AGENT))) {
                client.next("Welcome");
                server.awaitConnection(SocketKind.AGENT, 4, SOON).awaitStalled(SOON);
            }
        }
    }

    @Test
    void nonsenseComesInBetween() throws Exception {
        var scenario = Scenario.builder().agent(script());
        for (Garbage what : Garbage.values()) {
            scenario.fault(new Fault.AtMessage(false, "SettingsApplied", 1), new Fault.Send(what));
        }
        scenario.fault(new Fault.AtMessage(false, "SettingsApplied", 1), new Fault.Warn("ODD", "odd"))
                .fault(new Fault.AtMessage(false, "AgentAudioDone", 1), new Fault.Fail("FAILED_TO_SPEAK", "x", true));
        try (var server = start(scenario.build());
                var client = Client.connect(server.uri(SocketKind.AGENT))) {
            client.send(SETTINGS);
            assertThat(client.awaitEnd()).isEqualTo("closed 1005 ");
            assertThat(client.texts())
                    .anyMatch(text -> text.length() > 20_000_000)
                    .anyMatch(text -> text.startsWith("["))
                    .anyMatch(text -> text.contains("\"FAILED_TO_SPEAK\""));
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var server = start(Scenario.conversation())) {
            int port = server.address().getPort();
            assertThatThrownBy(() -> DeepgramServer.start(Scenario.conversation(), port))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    void theAddressIsThatOfTheService() throws Exception {
        try (var server = start(Scenario.conversation())) {
            assertThat(server.uri(SocketKind.AGENT)).isEqualTo(URI.create(server.uri() + "/v1/agent/converse"));
        }
    }
}
