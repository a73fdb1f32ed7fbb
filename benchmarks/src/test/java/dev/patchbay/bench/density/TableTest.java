package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void saysWhatWasMeasuredAndWhetherItIsCarried() {
        assertThat(Table.render(Measurements.late(100, 1)))
                .startsWith("100 calls for 1 s, echo: carried\n")
                .contains("p99 1.00")
                .contains("server       50 % of a core, 0.500 % a call")
                .contains("100 kB a call")
                .contains("6.0 MB without calls, 16.0 MB with them, 6.1 MB when they had ended");
    }

    @Test
    void countsWhatIsWrongAgainstAllFrames() {
        assertThat(Table.render(Measurements.of(100, 1, 1, 250, 0)))
                .contains("not carried")
                .contains("250 of 1,250 frames (20.000 %)");
    }
}
