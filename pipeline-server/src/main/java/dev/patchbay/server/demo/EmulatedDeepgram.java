package dev.patchbay.server.demo;

import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.ServerSettings;
import dev.patchbay.emulator.deepgram.Watcher;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioException;
import dev.patchbay.emulator.deepgram.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;

/** Deepgram's agent, Flux and Aura, emulated. */
final class EmulatedDeepgram {
    private static final String SCENARIO = "deepgram-scenario.yml";

    private EmulatedDeepgram() {}

    static FarEnd start() throws IOException {
        var server = DeepgramServer.start(scenario(), ServerSettings.forgetting(FarEnd.HOST, 0, Watcher.NONE));
        return FarEnd.at("DEMO_DEEPGRAM", server.uri(), server::close);
    }

    private static Scenario scenario() throws IOException {
        try {
            return ScenarioReader.parse(Resource.text(SCENARIO), Path.of(SCENARIO));
        } catch (ScenarioException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
