package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioBuilder;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the installed program whose Deepgram agent is lost or refused. */
final class DeepgramAgentIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory = Path.of("");

    private FourProviders start(ScenarioBuilder scenario) throws Exception {
        return FourProviders.start(directory, "deepgram", scenario.build(), ChatSide.scenario());
    }

    @Test
    void aCallWhoseConnectionBreaksInTheMiddleOfAnAnswerGoesOnAndTheRestIsRetold() throws Exception {
        var script = AgentScript.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(1))
                .transcript("Tell me a story.")
                .reply(Reply.tone(500, 2_000))
                .reply(Reply.tone(700, 600))
                .build();
        int greetingAndMore = 30; // messages of 100 ms
        var drop = new Fault(
                new Fault.AtMessage(false, Fault.AUDIO, greetingAndMore), SocketKind.AGENT, 1, new Fault.Drop());
        try (var providers = start(Scenario.builder().agent(script).fault(drop));
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.speakUp();
            providers.deepgram().awaitConnection(SocketKind.AGENT, 2, PATIENCE);
            caller.ear().hearOn(Duration.ofSeconds(2));
            caller.ear().hearOut();

            var heard = Heard.in(caller.ear().heard(), Wire.Audio.SLIN.rate());
            assertThat(heard.getLast().end().sinad(500) > 20
                            || heard.getLast().end().sinad(700) > 20)
                    .as("another answer, after what had come of the first")
                    .isTrue();
            assertThat(history(providers).findValuesAsString("content"))
                    .contains(Conversation.GREETING, "Tell me a story.");
            providers.program().awaitLog("deepgram lost its provider (not-connected)");
            providers.program().awaitLog("deepgram has its provider back");
        }
    }

    /** What the second session is told of the first. */
    private static JsonNode history(FourProviders providers) throws Exception {
        var settings = providers
                .deepgram()
                .awaitConnection(SocketKind.AGENT, 2, PATIENCE)
                .awaitClient(message -> message.type().equals("Settings"), PATIENCE);
        return JSON.readTree(settings.json()).at("/agent/context/messages");
    }

    @Test
    void aRefusedKeyIsTriedOnceAndTheCallerIsToldByTheOfflineVoice() throws Exception {
        // A second try would be let in, and be seen.
        try (var providers = start(Scenario.builder().refuse(HandshakeRefusal.of(1, 401)));
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.ear().awaitEnd();
            assertThat(caller.ear().hungUp()).isTrue();
            providers.program().awaitLog("authentication-failed");
            assertThat(providers.program().log())
                    .contains("HTTP status 401", "check api_key")
                    .doesNotContain("never-shown", "lost its provider");
            assertThat(providers.deepgram().connections()).isEmpty();
            assertThat(providers.transcript().all("stood_in")).hasSize(1);
        }
    }
}
