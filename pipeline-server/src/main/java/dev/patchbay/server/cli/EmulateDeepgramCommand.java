package dev.patchbay.server.cli;

import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.ServerSettings;
import dev.patchbay.emulator.deepgram.Watcher;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioException;
import dev.patchbay.emulator.deepgram.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay emulate deepgram}. */
@Command(
        name = "deepgram",
        description = "Serves Deepgram's protocols on this machine, until it is stopped.",
        mixinStandardHelpOptions = true)
final class EmulateDeepgramCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "P", description = "Where to listen; 0, any free port, unless given.")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on; 127.0.0.1 unless given.")
    private String host = "127.0.0.1";

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "What is said on each socket and what goes wrong; a friendly conversation unless given.")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "The only API key to accept; any unless given.")
    private @Nullable String key;

    @Option(names = "--verbose", description = "Print a line for each message, with what is said in it.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        var out = Output.of(spec);
        Watcher watcher = verbose ? new MessagePrinter(out) : Watcher.NONE;
        try (var server = DeepgramServer.start(scenario(), ServerSettings.forgetting(host, port, watcher))) {
            out.println("ready deepgram=" + server.uri().getAuthority());
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
