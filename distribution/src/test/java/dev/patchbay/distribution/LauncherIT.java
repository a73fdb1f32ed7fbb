package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JDK the launcher takes. */
final class LauncherIT {
    @TempDir
    private Path directory = Path.of("");

    private Path jdks = Path.of("");

    @BeforeEach
    void anOldJavaIsOnThePath() throws IOException {
        jdks = directory.resolve("jdks");
        jdk("old-17", "17.0.15");
    }

    @Test
    void takesANewJdkThoughTheJavaOnThePathIsOld() throws IOException, InterruptedException {
        jdk("a-21", "21.0.7");
        var wanted = jdk("b-25", "25.0.3");
        var found = launch("bin/find-jdk");
        assertThat(found.out()).isEqualTo(wanted + "\n");
        assertThat(found.err()).isEmpty();
        assertThat(found.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.0.3", "25.0.10", "25.1", "26", "100.0.1"})
    void takesWhatIsNewEnough(String version) throws IOException, InterruptedException {
        jdk("new", version);
        assertThat(launch("bin/find-jdk").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "9", "24.0.9", "25", "25.0.2"})
    void leavesWhatIsTooOld(String version) throws IOException, InterruptedException {
        jdk("old", version);
        assertThat(launch("bin/find-jdk").exit()).isEqualTo(1);
    }

    @Test
    void doesNotTakeARuntimeWithoutCompiler() throws IOException, InterruptedException {
        Files.delete(jdk("jre-25", "25.0.3").resolve("bin/javac"));
        assertThat(launch("bin/find-jdk").exit()).isEqualTo(1);
    }

    @Test
    void saysInOneLineWhatIsMissing() throws IOException, InterruptedException {
        jdk("a-21", "21.0.7");
        var launched = launch("patchbay", "demo");
        assertThat(launched.err())
                .isEqualTo("patchbay: needs JDK 25.0.3 or newer (for example Eclipse Temurin 25) and found only:"
                        + " 17.0.15 21.0.7. Install one, or point PATCHBAY_JAVA_HOME at it.\n");
        assertThat(launched.out()).isEmpty();
        assertThat(launched.exit()).isEqualTo(1);
    }

    @Test
    void runsThroughALink() throws IOException, InterruptedException {
        var link = Files.createSymbolicLink(directory.resolve("phone"), Program.HOME.resolve("patchbay"));
        var launched = Program.outcome(new ProcessBuilder(link.toString(), "--version").start());
        assertThat(launched.out()).startsWith("patchbay ");
        assertThat(launched.exit()).isZero();
    }

    private Program.Outcome launch(String script, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Program.HOME.resolve(script).toString());
        builder.command().addAll(List.of(arguments));
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_HOME", "PATCHBAY_JAVA_HOME"));
        environment.put("PATCHBAY_JDKS", jdks.toString());
        environment.put("PATH", jdks.resolve("old-17/bin") + ":" + environment.get("PATH"));
        return Program.outcome(builder.start());
    }

    /** Enough of a JDK to be looked at. */
    private Path jdk(String name, String version) throws IOException {
        var home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            Files.createFile(
                    home.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }
}
