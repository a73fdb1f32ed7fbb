package dev.patchbay.server.cli;

import dev.patchbay.runtime.Patchbay;
import dev.patchbay.runtime.config.EffectiveConfig;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.plugin.PluginProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay run}. */
@Command(name = "run", description = "Serves calls until it is stopped.")
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; without it, patchbay.yml if there is one, else every default.")
    private @Nullable Path file;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        for (PluginProblem problem : installation.plugins().problems()) {
            log.warn("plugin {}", problem);
        }
        var config = config();
        log.info("resampling with {}", Installation.kernel().describe());
        log.info("effective configuration\n{}", EffectiveConfig.render(config).stripTrailing());
        try (var recordings = Recordings.of(config);
                var patchbay = Patchbay.start(config, installation.plugins(), recordings.observers())) {
            Output.of(spec).println(ready(patchbay));
            Output.of(spec).flush();
            awaitStop(patchbay);
        } catch (IOException failed) {
            throw new CommandFailed(String.valueOf(failed.getMessage()));
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private PatchbayConfig config() throws CommandFailed {
        var result = file == null
                ? installation.loader().loadIfPresent(Path.of("patchbay.yml"))
                : installation.loader().load(file);
        return installation.check(result).orFail().result().config();
    }

    private static String ready(Patchbay patchbay) {
        return "ready "
                + patchbay.addresses().entrySet().stream()
                        .map(line -> line.getKey() + "=" + text(line.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** In a form that can be dialled. */
    private static String text(InetSocketAddress address) {
        var host = address.getAddress();
        var name = host.isAnyLocalAddress() ? "0.0.0.0" : host.getHostAddress();
        return (name.contains(":") ? "[" + name + "]:" : name + ":") + address.getPort();
    }

    /** Waits for SIGTERM or SIGINT. */
    private void awaitStop(Patchbay patchbay) throws InterruptedException {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            stop.countDown();
            awaitClosed();
            // A JVM that was signalled exits with 143; having stopped in good order is no failure.
            Runtime.getRuntime().halt(0);
        }));
        stop.await();
        log.info("stopping, with {} calls", patchbay.activeCalls());
    }

    private void awaitClosed() {
        try {
            if (!closed.await(10, TimeUnit.SECONDS)) {
                log.error("not everything closed within 10 s");
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
