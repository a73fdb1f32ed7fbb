package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasurementTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1,    0, 0, true",
        "1, 19.9, 0, 0, true",
        "1, 21,   0, 0, false",
        "5.1, 6,  0, 0, false",
        "1, 1,    1, 0, false",
        "1, 1,    0, 1, false"
    })
    void aLoadIsCarriedWhenEveryFrameCameAndNoneWasTooLate(
            double most, double worst, int missing, int ended, boolean carried) {
        assertThat(Measurements.of(100, most, worst, missing, ended).carried()).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({"100, 100000", "1000, 10000"})
    void heapIsCountedByCall(int calls, double bytes) {
        assertThat(Measurements.late(calls, 1).cost().heapPerCall(calls)).isCloseTo(bytes, within(1.0));
    }
}
