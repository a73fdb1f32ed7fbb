package dev.patchbay.runtime;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import dev.patchbay.runtime.playout.Pacer;
import dev.patchbay.runtime.plugin.Plugins;
import dev.patchbay.runtime.session.SessionObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Serves calls: opens the configured transports and runs a session for every call that comes.
 *
 * <p><b>Threads.</b> Started and closed by one thread; serves on its own.
 */
public final class Patchbay implements AutoCloseable {
    private final Injector injector;
    private final Lines lines;

    private Patchbay(Injector injector) {
        this.injector = injector;
        this.lines = injector.getInstance(Lines.class);
    }

    /**
     * Starts to serve.
     *
     * @param config without problems
     * @param plugins brings every type that the configuration names; stays the caller's to close
     * @param observers watches every session
     * @return serving; close it to stop
     * @throws IOException when a transport can't listen; nothing is left open
     */
    public static Patchbay start(PatchbayConfig config, Plugins plugins, SessionObserver.Factory observers)
            throws IOException {
        var patchbay =
                new Patchbay(Guice.createInjector(Stage.PRODUCTION, new RuntimeModule(config, plugins, observers)));
        try {
            Resampler.warmUp();
            patchbay.lines.open();
            return patchbay;
        } catch (IOException failed) {
            patchbay.close();
            throw failed;
        }
    }

    /** {@return where each transport listens, by its type} */
    public Map<String, InetSocketAddress> addresses() {
        return lines.addresses();
    }

    /** {@return sessions under way} */
    public int activeCalls() {
        return lines.activeCalls();
    }

    /** Takes no more calls, ends those there are and stops the clock. */
    @Override
    public void close() {
        lines.close();
        injector.getInstance(Pacer.class).close();
    }
}
