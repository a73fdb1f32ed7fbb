package dev.patchbay.plugin.deepgram.agent.settings;

import static java.util.Objects.requireNonNull;

import dev.patchbay.runtime.config.ConfigLoader;
import dev.patchbay.runtime.config.ConfigResult;
import dev.patchbay.runtime.config.ConfigTypes;
import dev.patchbay.runtime.config.Problem;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings as an operator writes them, read as the program reads them. */
public final class Configs {
    private static final ConfigLoader LOADER =
            new ConfigLoader(ConfigTypes.of(Map.of("deepgram-agent", AgentConfig.class), Map.of()), variable -> null);

    /** Calls side by side would wait for one another at the console, which is the console's fault and not theirs. */
    private static final Logger QUIET = Logger.getLogger("dev.patchbay.plugin");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private Configs() {}

    /** With these lines, a key, and patience with a machine that is busy. */
    public static AgentConfig of(String... lines) {
        var all = Stream.concat(
                Stream.of(lines),
                Stream.of(lines).anyMatch(line -> line.startsWith("connection:"))
                        ? Stream.empty()
                        : Stream.of("connection: {timeout_ms: 10000, ping_interval_ms: 0}"));
        var result = read(all);
        if (!result.problems().isEmpty()) {
            throw new IllegalArgumentException(result.problems().toString());
        }
        return (AgentConfig)
                requireNonNull(result.config().providers().get("agent")).settings();
    }

    /** What the program says of these lines. */
    public static List<String> problems(String... lines) {
        return read(Stream.of(lines)).problems().stream().map(Problem::toString).toList();
    }

    private static ConfigResult read(Stream<String> lines) {
        return LOADER.parse(
                "f.yml",
                "default_provider: agent\nproviders:\n  agent:\n    type: deepgram-agent\n    api_key: dg-test-key\n"
                        + lines.map(line -> "    " + line + "\n").collect(Collectors.joining()));
    }
}
