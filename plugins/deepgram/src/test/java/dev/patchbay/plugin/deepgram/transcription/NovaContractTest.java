package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class NovaContractTest extends StageContract<NovaConfig> {
    private static DeepgramServer server;

    @BeforeAll
    static void start() throws IOException {
        var script = ListenScript.builder().hears("One two three.").build();
        server = DeepgramServer.start(Scenario.builder().listen(script).build(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<NovaConfig> factory() {
        return new NovaFactory(EmulatedCall.DIALERS);
    }

    @Override
    protected NovaConfig config() {
        var config = new Novas();
        config.baseUrl = server.uri().toString();
        return config.build();
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.TRANSCRIBES);
    }
}
