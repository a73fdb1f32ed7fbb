package dev.patchbay.bench.answers;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.emulator.asterisk.AsteriskCaller;
import dev.patchbay.emulator.asterisk.CallerScript;
import dev.patchbay.emulator.asterisk.CallerVoice;
import dev.patchbay.emulator.asterisk.Step;
import dev.patchbay.runtime.Patchbay;
import dev.patchbay.runtime.config.ConfigLoader;
import dev.patchbay.runtime.config.ConfigTypes;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.plugin.PluginLoader;
import dev.patchbay.runtime.plugin.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patchbay bench --answers}: one call, whose every turn is answered at once by the services. */
@Command(
        name = "patchbay bench --answers",
        mixinStandardHelpOptions = true,
        description =
                "Says how long answers take whose services answer at once, step by step, in one call over AudioSocket.")
public final class AnswersCommand implements Callable<Integer> {
    private static final Path PLUGINS =
            Path.of(System.getProperty("patchbay.checkout", ".")).resolve("benchmarks/target/plugins");
    private static final Logger ROOT = Logger.getLogger("");
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description =
                    "Who answers: cascade (deepgram-flux, openai-chat, deepgram-aura), unless given, or deepgram.")
    private String provider = "cascade";

    @Option(names = "--turns", paramLabel = "N", description = "How often the caller speaks; 40 unless given.")
    private int turns = 40;

    /** For the command line. */
    public AnswersCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        ROOT.setLevel(Level.WARNING);
        var plugins = PluginLoader.load(PLUGINS);
        var steps = new Steps();
        try (var services = Services.start();
                var patchbay =
                        Patchbay.start(configuration(plugins, services.configuration(provider)), plugins, steps)) {
            AsteriskCaller.to(patchbay.addresses().values().iterator().next())
                    .rate(8_000)
                    .script(script())
                    .call();
        }
        System.out.printf("%s, %d answers in one call%n%s", provider, steps.count(), steps.table());
        return steps.count() == turns ? 0 : 1;
    }

    private CallerScript script() {
        var script = new ArrayList<Step>();
        for (int turn = 0; turn < turns; turn++) {
            script.add(Step.awaitAgentQuiet(PAUSE, PATIENCE));
            script.add(Step.say(CallerVoice.INTERRUPT.samples(), CallerVoice.INTERRUPT.text()));
        }
        script.add(Step.awaitAgentQuiet(PAUSE, PATIENCE));
        script.add(Step.hangUp());
        return CallerScript.of(script.toArray(Step[]::new)).within(Duration.ofSeconds(20L + 10L * turns));
    }

    private static PatchbayConfig configuration(Plugins plugins, String text) {
        var types = ConfigTypes.of(
                plugins.stages().values().stream()
                        .collect(Collectors.toMap(StageFactory::type, StageFactory::configType)),
                plugins.transports().values().stream()
                        .collect(Collectors.toMap(TransportFactory::type, TransportFactory::configType)));
        var result = new ConfigLoader(types, System::getenv).parse("the bench's configuration", text);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.config();
    }
}
