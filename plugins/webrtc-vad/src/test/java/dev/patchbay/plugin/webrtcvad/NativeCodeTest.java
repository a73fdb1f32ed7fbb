package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the native code is found, each time in a process of its own. */
final class NativeCodeTest {
    @TempDir
    Path temporary;

    @Test
    void saysOnceWhyThereIsNoneAndCarriesOn() throws Exception {
        var said = run(List.of("-Djna.nounpack=true", "-Djna.boot.library.path=" + temporary), List.of());

        assertThat(said).last().isEqualTo("none");
        assertThat(said)
                .filteredOn(line -> line.startsWith("WARNING"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "no native WebRTC detector loads",
                                "Install libfvad",
                                "vad.library",
                                "Tried: JNA itself"));
    }

    @Test
    void namesAConfiguredPathThatDoesNotDoAndTakesTheNext() throws Exception {
        assumeThatSomeLoads();
        var wrong = Files.writeString(temporary.resolve("libfvad.so"), "no library");

        var said = run(List.of(), List.of(wrong.toString()));

        assertThat(said).last().asString().containsAnyOf("of the system", "of the plugin");
        assertThat(said)
                .filteredOn(line -> line.startsWith("WARNING"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("vad.library can't be used", "correct the path", wrong + ": "));
    }

    @Test
    void leavesNoFilesBehindAndSaysNothingWhenAllIsWell() throws Exception {
        assumeThatSomeLoads();
        var said = run(List.of("-Djna.tmpdir=" + temporary, "-Djava.io.tmpdir=" + temporary), List.of());

        assertThat(said).singleElement().asString().containsAnyOf("of the system", "of the plugin");
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    private static void assumeThatSomeLoads() {
        assumeTrue(
                VadLibraries.search(Optional.empty()).join().isPresent(), "not tested: no native detector loads here");
    }

    private static List<String> run(List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Probe.class.getName());
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Arrays.asList(said.strip().split("\n"));
    }
}
