package dev.patchbay.plugin.webrtcvad.natives;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CandidateTest {
    @Test
    void prefersWhatTheOperatorSaysThenTheSystemThenThePlugin() {
        assertThat(Candidate.inOrder(Optional.of(Path.of("/opt/libfvad.so"))))
                .extracting(Candidate::getClass)
                .asString()
                .matches(".*Configured.*OfTheSystem.*OfTheSystem.*Bundled.*");
        assertThat(Candidate.inOrder(Optional.empty())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"LINUX, x86-64", "LINUX, aarch64", "LINUX, arm", "MAC, x86-64", "MAC, aarch64"})
    void bringsTheLibraryForTheUsualMachines(String system, String architecture) throws Exception {
        int type = Platform.class.getField(system).getInt(null);
        String resource = BundledLibrary.resource(type, architecture);

        try (var in = BundledLibrary.class.getResourceAsStream(String.valueOf(resource))) {
            assertThat(in).as(resource).isNotNull();
        }
    }

    @Test
    void bringsNoneForOthers() {
        assertThat(BundledLibrary.resource(Platform.LINUX, "riscv64")).isNull();
        assertThat(BundledLibrary.resource(Platform.WINDOWS, "x86-64")).isNull();
    }
}
