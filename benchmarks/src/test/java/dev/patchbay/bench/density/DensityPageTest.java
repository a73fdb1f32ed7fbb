package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DensityPageTest {
    @Test
    void showsOneMeasurementWithItsDistribution() throws IOException {
        assertThat(DensityPage.render(List.of(Measurements.late(100, 1)), "a machine"))
                .contains("<title>100 calls, 99 % of frames within 1.0 ms</title>")
                .contains("a machine")
                .containsOnlyOnce("<img ")
                .doesNotContain("{{");
    }

    @Test
    void showsOfASearchEveryTryAndTheLargestThatIsCarried() throws IOException {
        var tried = List.of(Measurements.late(100, 1), Measurements.late(200, 2), Measurements.late(400, 50));
        assertThat(DensityPage.render(tried, "a machine"))
                .contains("<title>This machine carries 200 calls</title>")
                .contains("200 calls of echo for 1 s")
                .contains("<td>400<td>")
                .doesNotContain("{{");
    }
}
