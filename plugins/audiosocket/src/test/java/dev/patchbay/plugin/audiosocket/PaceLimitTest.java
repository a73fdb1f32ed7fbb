package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceLimitTest {
    private static final long MS = 1_000_000;
    private static final long START = Math.subtractExact(Long.MAX_VALUE, 50 * MS); // nanoTime may wrap

    private final PaceLimit limit = new PaceLimit(Duration.ofSeconds(10), START);

    @Test
    void staysWithinAFrameWhenAudioComesInRealTime() {
        for (int frame = 1; frame <= 100; frame++) {
            assertThat(limit.add(20 * MS, START + frame * 20L * MS)).isEqualTo(20 * MS);
        }
    }

    @Test
    void growsByWhatComesTooSoon() {
        limit.add(20 * MS, START);
        assertThat(limit.add(20 * MS, START + 5 * MS)).isEqualTo(35 * MS);
    }

    @Test
    void earnsNothingByAPause() {
        long later = START + 60_000 * MS;
        limit.add(20 * MS, later);
        assertThat(limit.add(20 * MS, later)).isEqualTo(40 * MS);
    }
}
