package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.openairealtime.message.WireFormat;
import dev.patchbay.websocket.SharedDialers;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates {@link Agent} stages, which share the threads that read their sockets.
 *
 * <p><b>Threads.</b> Any.
 */
final class OpenAiRealtimeFactory implements StageFactory<OpenAiRealtimeConfig> {
    private static final System.Logger LOG = System.getLogger(OpenAiRealtimeFactory.class.getName());
    private static final Set<String> VOICES =
            Set.of("alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar");

    private final SharedDialers dialers;
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    OpenAiRealtimeFactory() {
        this(SharedDialers.of("openai-realtime"));
    }

    /** With another way to open sockets. */
    OpenAiRealtimeFactory(SharedDialers dialers) {
        this.dialers = dialers;
    }

    @Override
    public String type() {
        return "openai-realtime";
    }

    @Override
    public Class<OpenAiRealtimeConfig> configType() {
        return OpenAiRealtimeConfig.class;
    }

    @Override
    public StageSpec describe(OpenAiRealtimeConfig config) {
        var spec = StageSpec.agent(
                PortSpec.audio(WireFormat.all(), framing(config.sendIntervalMs())), PortSpec.audio(WireFormat.all()));
        return config.turnDetection().byServer() ? spec.withTurnDetection() : spec;
    }

    /** Telephones send 20 ms at a time; only what is longer has to be put together, and a plan says so. */
    private static Framing framing(int intervalMs) {
        return intervalMs == OpenAiRealtimeConfig.SHORTEST_INTERVAL_MS
                ? Framing.ANY
                : Framing.exactly(Duration.ofMillis(intervalMs));
    }

    @Override
    public Stage create(OpenAiRealtimeConfig config) {
        if (!VOICES.contains(config.voice()) && strangers.add(config.voice())) {
            LOG.log(
                    Level.WARNING,
                    () -> "openai-realtime: voice " + config.voice() + " is none that OpenAI is known to have: "
                            + VOICES + "; the server decides");
        }
        return new Agent(config, dialers.within(config.connection().timeout()));
    }
}
