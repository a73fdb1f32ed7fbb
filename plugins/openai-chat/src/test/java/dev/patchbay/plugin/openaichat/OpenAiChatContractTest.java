package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class OpenAiChatContractTest extends StageContract<OpenAiChatConfig> {
    private static final OpenAiChatFactory FACTORY = new OpenAiChatFactory();
    private static ChatServer server;

    @BeforeAll
    static void start() throws IOException {
        WarmUp.done();
        var scenario = Scenario.builder();
        for (int i = 0; i < 20; i++) {
            scenario.reply(Reply.say("That is a question that takes some words to answer."));
        }
        server = ChatServer.start(scenario.build(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected StageFactory<OpenAiChatConfig> factory() {
        return FACTORY;
    }

    @Override
    protected OpenAiChatConfig config() {
        var config = new Configs();
        config.baseUrl = server.uri().toString();
        config.greeting = "Hello and welcome to the workshop. What can I do for you?";
        return config.build();
    }

    @Override
    protected TestSetup setUp(TestSetup setup) {
        return setup.notFasterThanReal();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(
                StageBehaviour.SPEAKS_FIRST,
                StageBehaviour.ANSWERS_TURNS,
                StageBehaviour.CAN_BE_INTERRUPTED,
                StageBehaviour.HANDLES_DTMF);
    }
}
