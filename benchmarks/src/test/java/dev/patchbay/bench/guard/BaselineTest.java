package dev.patchbay.bench.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private final Baseline baseline = new Baseline(Map.of(
            "fast", Map.of("decode", new Figure(0.01, 0), "resample", new Figure(0.3, 0)),
            "slow", Map.of("decode", new Figure(0.02, 0), "resample", new Figure(0.2, 0))));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void keepsTheFiguresOfEachKindOfMachine() {
        assertThat(baseline.of("fast").get("decode")).isEqualTo(new Figure(0.01, 0));
        assertThat(baseline.knows("fast")).isTrue();
    }

    @Test
    void holdsAMachineThatItDoesNotKnowAgainstTheSlowest() {
        assertThat(baseline.knows("another")).isFalse();
        assertThat(baseline.of("another"))
                .isEqualTo(Map.of("decode", new Figure(0.02, 0), "resample", new Figure(0.3, 0)));
    }

    @Test
    void keepsTheFiguresThatWereNotMeasuredAnew() {
        assertThat(baseline.amended("fast", Map.of("decode", new Figure(0.5, 8))))
                .isEqualTo(Map.of("decode", new Figure(0.5, 8), "resample", new Figure(0.3, 0)));
        assertThat(baseline.amended("another", Map.of("decode", new Figure(0.5, 8))))
                .isEqualTo(Map.of("decode", new Figure(0.5, 8)));
    }

    @Test
    void comesBackFromItsFile() {
        var file = directory.resolve("baseline.json");
        baseline.with("third", Map.of("decode", new Figure(0.5, 8))).write(file);
        var read = Baseline.read(file);
        assertThat(read.machines()).hasSize(3);
        assertThat(read.of("third")).isEqualTo(Map.of("decode", new Figure(0.5, 8)));
    }

    @Test
    void thatOfTheRepositoryHasEveryKernel() {
        var kept = Baseline.read(Path.of("baseline.json"));
        assertThat(kept.machines()).isNotEmpty();
        assertThat(kept.machines().values())
                .allSatisfy(figures -> assertThat(figures)
                        .containsKeys(
                                "Resampler.process [PLAIN, 8000 > 24000]",
                                "Resampler.process [VECTOR, 8000 > 24000]",
                                "G711.decode [MU_LAW]",
                                "Graph.transit [10]"));
    }
}
