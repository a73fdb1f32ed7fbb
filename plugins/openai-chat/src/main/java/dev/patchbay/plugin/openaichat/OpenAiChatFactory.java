package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.openaichat.connection.Client;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates {@link ChatModel} stages, which share their connections.
 *
 * <p><b>Threads.</b> Any.
 */
final class OpenAiChatFactory implements StageFactory<OpenAiChatConfig> {
    private final Map<Integer, Client> clients = new ConcurrentHashMap<>();
    private final Map<OpenAiChatConfig, Server> servers = new ConcurrentHashMap<>();

    @Override
    public String type() {
        return "openai-chat";
    }

    @Override
    public Class<OpenAiChatConfig> configType() {
        return OpenAiChatConfig.class;
    }

    @Override
    public StageSpec describe(OpenAiChatConfig config) {
        return StageSpec.languageModel();
    }

    @Override
    public Stage create(OpenAiChatConfig config) {
        return new ChatModel(config, servers.computeIfAbsent(config, this::server));
    }

    private Server server(OpenAiChatConfig config) {
        var client =
                clients.computeIfAbsent(config.connectTimeoutMs(), timeout -> new Client(Duration.ofMillis(timeout)));
        return new Server(client, Endpoint.of(config), config.includeUsage());
    }
}
