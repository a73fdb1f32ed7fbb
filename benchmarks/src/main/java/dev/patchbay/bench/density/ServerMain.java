package dev.patchbay.bench.density;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.runtime.Patchbay;
import dev.patchbay.runtime.config.ConfigLoader;
import dev.patchbay.runtime.config.ConfigTypes;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.plugin.PluginLoader;
import dev.patchbay.runtime.plugin.Plugins;
import dev.patchbay.runtime.session.SessionObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The measured server as a program: the runtime, with plugins from a folder. {@code PLUGINS CONFIGURATION}, the latter as
 * text.
 *
 * <p>Says {@code ready} with its port, and then answers each line on standard input: {@code state} and {@code heap}, the
 * latter behind a full collection. The end of standard input ends it.
 */
public final class ServerMain {
    private ServerMain() {}

    /**
     * Serves until standard input ends.
     *
     * @param args the folder of plugins, and a configuration without problems
     * @throws IOException when the transport can't listen
     */
    public static void main(String[] args) throws IOException {
        var plugins = PluginLoader.load(Path.of(args[0]));
        try (var patchbay = Patchbay.start(configuration(plugins, args[1]), plugins, session -> SessionObserver.NONE)) {
            System.out.println("{\"event\":\"ready\",\"port\":%d}"
                    .formatted(patchbay.addresses().values().iterator().next().getPort()));
            answer(patchbay);
        }
        System.exit(0); // a thread that was left behind must not keep it
    }

    private static PatchbayConfig configuration(Plugins plugins, String text) {
        var types = ConfigTypes.of(
                plugins.stages().values().stream()
                        .collect(Collectors.toMap(StageFactory::type, StageFactory::configType)),
                plugins.transports().values().stream()
                        .collect(Collectors.toMap(TransportFactory::type, TransportFactory::configType)));
        var result = new ConfigLoader(types, System::getenv).parse("the bench's configuration", text);
        if (!result.problems().isEmpty()) {
            System.err.println(result.problems());
            Runtime.getRuntime().halt(2);
        }
        return result.config();
    }

    private static void answer(Patchbay patchbay) throws IOException {
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = asked.readLine(); line != null; line = asked.readLine()) {
            if (line.equals("heap")) {
                System.gc();
            }
            System.out.println(ServerState.now(line, patchbay.activeCalls()).json());
        }
    }
}
