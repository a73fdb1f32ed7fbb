package dev.patchbay.server.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.patchbay.emulator.asterisk.AsteriskCaller;
import dev.patchbay.emulator.asterisk.CallResult;
import dev.patchbay.emulator.asterisk.Ending;
import dev.patchbay.runtime.Patchbay;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.recording.Recorders;
import dev.patchbay.runtime.session.Observers;
import dev.patchbay.server.cli.CommandFailed;
import dev.patchbay.server.cli.Endings;
import dev.patchbay.server.cli.Installation;
import dev.patchbay.server.cli.Output;
import dev.patchbay.server.cli.Recordings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay demo}. */
@Command(
        name = "demo",
        description = "Lets a caller and the offline agent talk over a real connection, and records the call.")
public final class DemoCommand implements Callable<Integer> {
    private static final int RATE = 8_000;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the recording goes; demo-out unless given.")
    private Path out = Path.of("demo-out");

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public DemoCommand() {}

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        makeDirectory();
        var config = config();
        // The terminal shows the call itself; the log would only say the same again.
        ((Logger) LoggerFactory.getLogger("dev.patchbay")).setLevel(Level.WARN);
        var terminal = new DemoTerminal(Output.of(spec));
        CallResult result;
        try (var recorders = new Recorders(Installation.negotiator(config), RATE, session -> out, Recordings::report);
                var patchbay = Patchbay.start(config, installation.plugins(), Observers.all(recorders, terminal))) {
            var line = patchbay.addresses().get("audiosocket");
            if (line == null) {
                throw new CommandFailed("the demo needs the audiosocket plugin in " + installation.directory());
            }
            terminal.begins(line);
            result = AsteriskCaller.to(line)
                    .rate(RATE)
                    .script(DemoScript.steps())
                    .observer(terminal)
                    .call();
        } catch (IOException failed) {
            throw new CommandFailed(String.valueOf(failed.getMessage()));
        }
        if (!(result.ending() instanceof Ending.ServerHungUp)) {
            throw new CommandFailed(
                    "the demo call should end with the agent's goodbye, but " + Endings.describe(result.ending()));
        }
        terminal.ended(out);
        return 0;
    }

    /** Now rather than after a call of forty seconds that can't be kept. */
    private void makeDirectory() throws CommandFailed {
        try {
            Files.createDirectories(out);
        } catch (IOException failed) {
            throw new CommandFailed("--out " + out + ": no directory can be made there; name another");
        }
        if (!Files.isWritable(out)) {
            throw new CommandFailed("--out " + out + ": the directory can't be written to; name another");
        }
    }

    private PatchbayConfig config() throws CommandFailed {
        try (var yaml = DemoCommand.class.getResourceAsStream("demo.yml")) {
            if (yaml == null) {
                throw new IllegalStateException("demo.yml is missing from the server's jar; build it again");
            }
            var text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return installation
                    .check(installation.loader().parse("demo.yml", text))
                    .orFail()
                    .result()
                    .config();
        } catch (IOException failed) {
            throw new CommandFailed("demo.yml can't be read from the server's jar: " + failed.getMessage());
        }
    }
}
