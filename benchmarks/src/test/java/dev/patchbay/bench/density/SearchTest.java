package dev.patchbay.bench.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchTest {
    private static final int BOUND = 4_000;

    @Test
    void doublesUntilALoadIsNotCarriedAndThenHalvesTheDistance() throws Exception {
        assertThat(tried(new Search(100, BOUND), 700)).containsExactly(100, 200, 400, 800, 600, 700, 750, 725);
    }

    @Test
    void findsTheLargestLoadWithinFivePercent() throws Exception {
        for (int most : List.of(3, 99, 700, 1_234, 3_900)) {
            assertThat(largest(new Search(100, BOUND), most)).isBetween(most - Math.max(1, most / 15), most);
        }
    }

    @Test
    void stopsAtTheBound() throws Exception {
        assertThat(tried(new Search(1_500, BOUND), Integer.MAX_VALUE)).containsExactly(1_500, 3_000, BOUND);
    }

    @Test
    void beginsNoHigherThanTheBound() throws Exception {
        assertThat(tried(new Search(1_000, 10), Integer.MAX_VALUE)).containsExactly(10);
    }

    @Test
    void findsNoneWhereNotOneCallIsCarried() throws Exception {
        assertThat(largest(new Search(8, BOUND), 0)).isZero();
    }

    private static List<Integer> tried(Search search, int most) throws Exception {
        return run(search, most).stream().map(Measurement::calls).toList();
    }

    private static int largest(Search search, int most) throws Exception {
        return Search.largest(run(search, most));
    }

    private static List<Measurement> run(Search search, int most) throws Exception {
        return search.run(calls -> Measurements.late(calls, calls <= most ? 1 : 100));
    }
}
