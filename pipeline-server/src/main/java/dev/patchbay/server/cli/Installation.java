package dev.patchbay.server.cli;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.runtime.config.ConfigLoader;
import dev.patchbay.runtime.config.ConfigResult;
import dev.patchbay.runtime.config.ConfigTypes;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.config.Problem;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.pipeline.PipelineCheck;
import dev.patchbay.runtime.pipeline.Pipelines;
import dev.patchbay.runtime.plugin.PluginLoader;
import dev.patchbay.runtime.plugin.Plugins;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What is installed: the plugins, and with them the meaning of a configuration file. */
public final class Installation {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Folder of plugins, one folder or jar each; the one beside the program unless given.")
    private @Nullable Path directory;

    private @Nullable Plugins plugins;

    /** {@return the plugins, loaded once} */
    public Plugins plugins() {
        var loaded = plugins;
        if (loaded == null) {
            loaded = PluginLoader.load(directory());
            plugins = loaded;
        }
        return loaded;
    }

    /** {@return the folder of plugins} */
    public Path directory() {
        return Optional.ofNullable(directory)
                .orElseGet(() -> Path.of(System.getProperty("patchbay.home", "."), "plugins"));
    }

    /** {@return the record types of all settings that plugins bring, apart from those that can't be bound} */
    public ConfigTypes types() {
        Map<String, Class<? extends Record>> stages = new LinkedHashMap<>();
        for (StageFactory<?> factory : plugins().stages().values()) {
            add(stages, factory.type(), factory.configType());
        }
        Map<String, Class<? extends Record>> transports = new LinkedHashMap<>();
        for (TransportFactory<?> factory : plugins().transports().values()) {
            add(transports, factory.type(), factory.configType());
        }
        Map<String, Class<? extends Record>> tools = new LinkedHashMap<>();
        for (ToolFactory<?> factory : plugins().toolFactories().values()) {
            add(tools, factory.type(), factory.configType());
        }
        return ConfigTypes.of(stages, transports)
                .withTools(tools, plugins().tools().keySet());
    }

    private static void add(Map<String, Class<? extends Record>> types, String type, Class<? extends Record> settings) {
        var flaws = ConfigTypes.flaws(settings);
        if (flaws.isEmpty()) {
            types.put(type, settings);
        } else {
            log.warn("type {} can't be configured and is left out: {}", type, String.join("; ", flaws));
        }
    }

    /** {@return a loader of configuration files that takes variables from the environment} */
    public ConfigLoader loader() {
        return new ConfigLoader(types(), System::getenv);
    }

    /**
     * Loads a file whole.
     *
     * @param file the configuration
     * @return with every problem that it has, those of its pipelines included
     */
    public Checked load(Path file) {
        return check(loader().load(file));
    }

    /**
     * Looks for what is wrong beyond the text.
     *
     * @param result of loading
     * @return with every problem
     */
    public Checked check(ConfigResult result) {
        var pipelines = new Pipelines(result.config(), plugins());
        return new Checked(
                result, pipelines, new PipelineCheck(result, pipelines, negotiator(result.config())).problems());
    }

    /**
     * A negotiator for a configuration.
     *
     * @param config says how audio is resampled
     * @return solves formats as sessions do
     */
    public static Negotiator negotiator(PatchbayConfig config) {
        return Resampling.negotiator(config.resampler().preset());
    }

    /** {@return what resamplers calculate with} */
    static KernelKind kernel() throws CommandFailed {
        try {
            return KernelKind.inUse();
        } catch (IllegalStateException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * A configuration and what is wrong with it.
     *
     * @param result of loading
     * @param pipelines of the configuration
     * @param problems in the order of the lines
     */
    public record Checked(ConfigResult result, Pipelines pipelines, List<Problem> problems) {
        /** Passes a configuration without problems. */
        public Checked orFail() throws CommandFailed {
            if (problems.isEmpty()) {
                return this;
            }
            throw new CommandFailed(Checked.list(problems));
        }

        /** One line a problem, and how many there are. */
        static String list(List<Problem> problems) {
            var text = new StringBuilder();
            problems.forEach(problem -> text.append(problem).append(System.lineSeparator()));
            return text.append(problems.size())
                    .append(problems.size() == 1 ? " problem" : " problems")
                    .toString();
        }
    }
}
