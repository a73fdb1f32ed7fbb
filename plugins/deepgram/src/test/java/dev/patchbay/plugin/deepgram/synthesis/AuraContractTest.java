package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class AuraContractTest extends StageContract<AuraConfig> {
    private static DeepgramServer server;

    @BeforeAll
    static void start() throws IOException {
        var script = SpeakScript.builder().toneHz(440).wordsPerMinute(80).build();
        server = DeepgramServer.start(Scenario.builder().speak(script).build(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<AuraConfig> factory() {
        return new AuraFactory(EmulatedCall.DIALERS);
    }

    @Override
    protected AuraConfig config() {
        var config = new Auras();
        config.baseUrl = server.uri().toString();
        return config.build();
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.ANSWERS_TURNS, StageBehaviour.CAN_BE_INTERRUPTED);
    }
}
