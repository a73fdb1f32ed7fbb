package dev.patchbay.server.demo;

import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.ServerSettings;
import dev.patchbay.emulator.openai.Watcher;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioException;
import dev.patchbay.emulator.openai.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;

/** OpenAI's Realtime API, emulated. */
final class EmulatedOpenAi {
    private static final String SCENARIO = "openai-realtime-scenario.yml";

    private EmulatedOpenAi() {}

    static FarEnd start() throws IOException {
        var server = OpenAiRealtimeServer.start(scenario(), ServerSettings.forgetting(FarEnd.HOST, 0, Watcher.NONE));
        return FarEnd.at("DEMO_OPENAI", server.uri(), server::close);
    }

    private static Scenario scenario() throws IOException {
        try {
            return ScenarioReader.parse(Resource.text(SCENARIO), Path.of(SCENARIO));
        } catch (ScenarioException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
