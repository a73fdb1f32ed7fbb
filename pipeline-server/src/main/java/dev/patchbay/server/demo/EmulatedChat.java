package dev.patchbay.server.demo;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.ServerSettings;
import dev.patchbay.emulator.chat.Watcher;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioException;
import dev.patchbay.emulator.chat.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;

/** A language model behind the chat completions API, emulated. */
final class EmulatedChat {
    private static final String SCENARIO = "chat-scenario.yml";

    private EmulatedChat() {}

    static FarEnd start() throws IOException {
        var server = ChatServer.start(scenario(), ServerSettings.forgetting(FarEnd.HOST, 0, Watcher.NONE));
        return FarEnd.at("DEMO_CHAT", server.uri(), server::close);
    }

    private static Scenario scenario() throws IOException {
        try {
            return ScenarioReader.parse(Resource.text(SCENARIO), Path.of(SCENARIO));
        } catch (ScenarioException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
