package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FileLimitTest {
    @Test
    void refusesMoreCallsThanThereMayBeFilesAndSaysWhatToDo() {
        assertThatThrownBy(() -> FileLimit.check(1_000, 1_024))
                .hasMessageContaining("1000 calls take 1200 open files")
                .hasMessageContaining("1024 are allowed")
                .hasMessageContaining("ulimit -n 1200");
    }

    @Test
    void letsPassWhatFits() {
        assertThatCode(() -> FileLimit.check(1_000, 1_200)).doesNotThrowAnyException();
    }
}
