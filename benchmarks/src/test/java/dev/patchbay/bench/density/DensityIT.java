package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The bench as a whole, small: a server, callers in another process, and what they noticed. */
final class DensityIT {
    @BeforeAll
    static void needsWhatTheBuildPutsTogether() {
        assumeThat(System.getProperty("patchbay.checkout"))
                .as("set where this runs behind package")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"8000, none", "24000, energy"})
    void everyCallHearsItselfAgain(int agentRate, String vad) throws Exception {
        var load = new Load("echo", vad, agentRate, 20, Duration.ofSeconds(1), Duration.ofSeconds(2));
        try (var farEnd = FarEnd.start(load);
                var server = Server.start(DensityCommand.PLUGINS, load.configuration(10, farEnd.port()), List.of())) {
            var measured = new Run(server, farEnd, load).of(10);
            assertThat(measured.heard().frames()).isPositive();
            assertThat(measured.heard().clicks()).isZero();
            assertThat(measured.heard().ended()).isZero();
            assertThat(measured.cost().busyHeap()).isGreaterThan(measured.cost().idleHeap());
        }
    }

    @Test
    void everyCallHearsTheServiceThatItsAgentSpeaksWith() throws Exception {
        var load = new Load("openai-realtime", "none", 8_000, 20, Duration.ofSeconds(2), Duration.ofSeconds(2));
        try (var farEnd = FarEnd.start(load);
                var server = Server.start(DensityCommand.PLUGINS, load.configuration(10, farEnd.port()), List.of())) {
            var measured = new Run(server, farEnd, load).of(10);
            assertThat(measured.heard().frames()).isPositive();
            assertThat(measured.heard().ended()).isZero();
            assertThat(measured.cost().farEnd()).isPositive();
        }
    }

    @Test
    void theCommandLeavesAPage(@TempDir Path folder) {
        var page = folder.resolve("density.html");
        new CommandLine(new DensityCommand())
                .execute(
                        "--calls",
                        "3",
                        "--seconds",
                        "1",
                        "--warm-up",
                        "1",
                        "--provider",
                        "local",
                        "--page",
                        page.toString());
        assertThat(page).exists();
    }
}
