package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.CallerScript;
import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.ServerSettings;
import dev.patchbay.emulator.openai.Watcher;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioException;
import dev.patchbay.emulator.openai.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The OpenAI Realtime agent with an emulated server, and a web service behind its tool; both on the loopback address. */
final class OpenAiRealtimeScene implements Scene {
    private static final String SCENARIO = "openai-realtime-scenario.yml";

    private final OpenAiRealtimeServer server;
    private final Warehouse warehouse;

    private OpenAiRealtimeScene(OpenAiRealtimeServer server, Warehouse warehouse) {
        this.server = server;
        this.warehouse = warehouse;
    }

    /** Starts both services on free ports. */
    static OpenAiRealtimeScene open() throws IOException {
        var scenario = scenario();
        var warehouse = Warehouse.open();
        try {
            return new OpenAiRealtimeScene(
                    OpenAiRealtimeServer.start(scenario, ServerSettings.forgetting("127.0.0.1", 0, Watcher.NONE)),
                    warehouse);
        } catch (IOException failed) {
            warehouse.close();
            throw failed;
        }
    }

    private static Scenario scenario() throws IOException {
        try {
            return ScenarioReader.parse(Resource.text(SCENARIO), Path.of(SCENARIO));
        } catch (ScenarioException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }

    @Override
    public String title() {
        return "a caller and the agent of an emulated OpenAI Realtime server";
    }

    @Override
    public String configuration() {
        return "openai-realtime.yml";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("DEMO_OPENAI", server.uri().getAuthority(), "DEMO_WAREHOUSE", warehouse.authority());
    }

    @Override
    public CallerScript script() {
        return DemoScript.withToolCall();
    }

    @Override
    public void close() {
        server.close();
        warehouse.close();
    }
}
