package dev.patchbay.bench.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final double TOLERANCE = 0.25;

    @ParameterizedTest
    @CsvSource({
        "0.20, 0.20, OK,      false",
        "0.20, 0.25, OK,      false",
        "0.20, 0.26, SLOWER,  true",
        "0.20, 0.40, SLOWER,  true",
        "0.20, 0.17, OK,      false",
        "0.20, 0.15, QUICKER, false"
    })
    void failsWhenABenchmarkTakesLongerThanTheToleranceAllows(
            double was, double is, Verdict.Finding finding, boolean fails) {
        var verdict = verdict(new Figure(was, 0), new Figure(is, 0));
        assertThat(verdict.rows()).extracting(Verdict.Row::finding).containsExactly(finding);
        assertThat(verdict.fails()).isEqualTo(fails);
    }

    @ParameterizedTest
    @CsvSource({
        "0,      0,      OK",
        "0,      1,      ALLOCATES",
        "24,     16,     ALLOCATES",
        "1000,   1001,   ALLOCATES",
        "100000, 101900, OK",
        "100000, 103000, ALLOCATES"
    })
    void failsWhenABenchmarkAllocatesOtherwise(long was, long is, Verdict.Finding finding) {
        var verdict = verdict(new Figure(1, was), new Figure(1, is));
        assertThat(verdict.rows()).extracting(Verdict.Row::finding).containsExactly(finding);
        assertThat(verdict.fails()).isEqualTo(finding == Verdict.Finding.ALLOCATES);
    }

    @Test
    void failsWhenABenchmarkIsGone() {
        assertThat(Verdict.of(Map.of("kernel", new Figure(1, 0)), Map.of(), TOLERANCE)
                        .fails())
                .isTrue();
    }

    @Test
    void letsANewBenchmarkPass() {
        assertThat(Verdict.of(Map.of(), Map.of("kernel", new Figure(1, 0)), TOLERANCE)
                        .fails())
                .isFalse();
    }

    @Test
    void printsATableThatSaysWhatIsWrong() {
        var verdict = Verdict.of(
                Map.of(
                        "decode",
                        new Figure(0.0121, 0),
                        "resample",
                        new Figure(0.19, 0),
                        "solve",
                        new Figure(11.4, 148_681)),
                Map.of("decode", new Figure(0.0119, 0), "resample", new Figure(0.38, 8), "tile", new Figure(2, 0)),
                TOLERANCE);
        assertThat(verdict.render()).isEqualToNormalizingNewlines("""
                                  baseline       now  change      B/op       now
                        decode     0.01210   0.01190    -2 %         0         0
                        resample   0.19000   0.38000  +100 %         0         8  ALLOCATES
                        solve     11.40000                      148681            MISSING: in the baseline and not measured
                        tile                 2.00000                           0  not in the baseline
                        """);
    }

    private static Verdict verdict(Figure was, Figure is) {
        return Verdict.of(Map.of("kernel", was), Map.of("kernel", is), TOLERANCE);
    }
}
