package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.AsteriskCaller;
import dev.patchbay.emulator.asterisk.CallResult;
import dev.patchbay.emulator.asterisk.Ending;
import dev.patchbay.runtime.Patchbay;
import dev.patchbay.runtime.config.ConfigLoader;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.recording.Recorders;
import dev.patchbay.runtime.session.Observers;
import dev.patchbay.server.cli.CommandFailed;
import dev.patchbay.server.cli.Endings;
import dev.patchbay.server.cli.Installation;
import dev.patchbay.server.cli.Output;
import dev.patchbay.server.cli.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay demo}. */
@Command(name = "demo", description = "Lets a caller and an agent talk over a real connection, and records the call.")
public final class DemoCommand implements Callable<Integer> {
    private static final int RATE = 8_000;
    private static final String LOG = "patchbay.log";

    @Option(names = "--out", paramLabel = "DIR", description = "Where the recording goes; demo-out unless given.")
    private Path out = Path.of("demo-out");

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Who answers: local, the offline agent, unless given; or, with emulated servers and no key,"
                    + " openai-realtime, deepgram, or cascade: deepgram-flux, openai-chat and deepgram-aura.")
    private DemoProvider provider = DemoProvider.LOCAL;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public DemoCommand() {}

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        makeDirectory();
        try (var scene = provider.open()) {
            return show(scene);
        } catch (IOException failed) {
            throw new CommandFailed(String.valueOf(failed.getMessage()));
        }
    }

    private int show(Scene scene) throws CommandFailed, IOException, InterruptedException {
        var config = config(scene);
        quieten();
        var terminal = new DemoTerminal(Output.of(spec));
        CallResult result;
        try (var recorders = new Recorders(Installation.negotiator(config), RATE, session -> out, Recordings::report);
                var patchbay = Patchbay.start(config, installation.plugins(), Observers.all(recorders, terminal))) {
            var line = patchbay.addresses().get("audiosocket");
            if (line == null) {
                throw new CommandFailed("the demo needs the audiosocket plugin in " + installation.directory());
            }
            terminal.begins(scene.title(), line);
            result = AsteriskCaller.to(line)
                    .rate(RATE)
                    .script(scene.script())
                    .observer(terminal)
                    .call();
        }
        if (!(result.ending() instanceof Ending.ServerHungUp)) {
            throw new CommandFailed(
                    "the demo call should end with the agent's goodbye, but " + Endings.describe(result.ending()));
        }
        terminal.ended(out);
        if (provider.keepsLog()) {
            terminal.kept(out.resolve(LOG));
        }
        return 0;
    }

    private void quieten() {
        if (provider.keepsLog()) {
            DemoLog.keep(out.resolve(LOG));
        } else {
            DemoLog.quieten();
        }
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

    private PatchbayConfig config(Scene scene) throws CommandFailed, IOException {
        var file = scene.configuration();
        var loader = new ConfigLoader(installation.types(), scene.variables()::get);
        return installation
                .check(loader.parse(file, Resource.text(file)))
                .orFail()
                .result()
                .config();
    }
}
