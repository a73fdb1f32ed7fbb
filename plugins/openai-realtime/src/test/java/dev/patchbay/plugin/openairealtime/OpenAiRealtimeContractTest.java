package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class OpenAiRealtimeContractTest extends StageContract<OpenAiRealtimeConfig> {
    private static final OpenAiRealtimeFactory FACTORY = new OpenAiRealtimeFactory();
    private static OpenAiRealtimeServer server;

    @BeforeAll
    static void start() throws IOException {
        server = OpenAiRealtimeServer.start(
                Scenario.builder()
                        .pace(Pace.DEFAULT.prompt())
                        .greeting(Reply.tone(400, 3_000))
                        .reply(Reply.tone(500, 1_000))
                        .reply(Reply.tone(600, 1_000))
                        .build(),
                0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<OpenAiRealtimeConfig> factory() {
        return FACTORY;
    }

    @Override
    protected OpenAiRealtimeConfig config() {
        var config = new Configs();
        config.baseUrl = server.uri().toString();
        return config.build();
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected List<AudioFormat> formats() {
        return List.of(
                AudioFormat.parse("pcm16 24000"), AudioFormat.parse("pcmu 8000"), AudioFormat.parse("pcma 8000"));
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
