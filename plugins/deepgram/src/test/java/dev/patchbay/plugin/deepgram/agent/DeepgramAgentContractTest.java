package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import dev.patchbay.websocket.SharedDialers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DeepgramAgentContractTest extends StageContract<AgentConfig> {
    private static final DeepgramAgentFactory FACTORY = new DeepgramAgentFactory(SharedDialers.of("deepgram-contract"));
    private static DeepgramServer server;

    @BeforeAll
    static void start() throws IOException {
        server = DeepgramServer.start(
                Scenario.builder()
                        .agent(AgentScript.builder()
                                .pace(Pace.DEFAULT.prompt())
                                .reply(Reply.tone(500, 1_000))
                                .reply(Reply.tone(600, 1_000))
                                .build())
                        .build(),
                0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<AgentConfig> factory() {
        return FACTORY;
    }

    @Override
    protected AgentConfig config() {
        return Configs.of(
                "base_url: " + server.uri(),
                "greeting: Good morning, this is the workshop speaking. How may I help you on this fine day?");
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected List<AudioFormat> formats() {
        return List.of(
                AudioFormat.parse("pcm16 16000"),
                AudioFormat.parse("pcm16 8000"),
                AudioFormat.parse("pcmu 8000"),
                AudioFormat.parse("pcma 8000"),
                AudioFormat.parse("pcm16 24000"),
                AudioFormat.parse("pcm16 48000"));
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(
                StageBehaviour.SPEAKS_FIRST,
                StageBehaviour.ANSWERS_TURNS,
                StageBehaviour.CAN_BE_INTERRUPTED,
                StageBehaviour.HANDLES_DTMF,
                StageBehaviour.DETECTS_SPEECH,
                StageBehaviour.TRANSCRIBES,
                StageBehaviour.TELLS_ITS_WORDS);
    }
}
