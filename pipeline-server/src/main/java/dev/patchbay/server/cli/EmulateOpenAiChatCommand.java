package dev.patchbay.server.cli;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.ServerSettings;
import dev.patchbay.emulator.chat.Watcher;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioException;
import dev.patchbay.emulator.chat.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay emulate openai-chat}. */
@Command(
        name = "openai-chat",
        description = "Serves OpenAI's chat completions on this machine, until it is stopped.",
        mixinStandardHelpOptions = true)
final class EmulateOpenAiChatCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "P", description = "Where to listen; 0, any free port, unless given.")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on; 127.0.0.1 unless given.")
    private String host = "127.0.0.1";

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "What the model says and does wrong; a friendly conversation unless given.")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "The only API key to accept; any unless given.")
    private @Nullable String key;

    @Option(names = "--verbose", description = "Print a line for each request and event, with what is said in it.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        var out = Output.of(spec);
        Watcher watcher = verbose ? new HappeningPrinter(out) : Watcher.NONE;
        try (var server = ChatServer.start(scenario(), ServerSettings.forgetting(host, port, watcher))) {
            out.println("ready openai-chat=" + server.uri().getAuthority());
            out.flush();
            StopSignal.await();
        } catch (IOException | IllegalArgumentException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }

    private Scenario scenario() throws CommandFailed, IOException {
        try {
            var scenario = file == null ? Scenario.conversation() : ScenarioReader.read(file);
            return key == null ? scenario : scenario.withKey(key);
        } catch (NoSuchFileException missing) {
            throw new CommandFailed("--scenario " + file + ": there is no such file");
        } catch (ScenarioException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
    }
}
