package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class FluxContractTest extends StageContract<FluxConfig> {
    private static DeepgramServer server;

    @BeforeAll
    static void start() throws IOException {
        var script = FluxScript.builder().hears("One two three.").build();
        server = DeepgramServer.start(Scenario.builder().flux(script).build(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<FluxConfig> factory() {
        return new FluxFactory(EmulatedCall.DIALERS);
    }

    @Override
    protected FluxConfig config() {
        var config = new Fluxes();
        config.baseUrl = server.uri().toString();
        return config.build();
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.TRANSCRIBES, StageBehaviour.DETECTS_SPEECH);
    }
}
