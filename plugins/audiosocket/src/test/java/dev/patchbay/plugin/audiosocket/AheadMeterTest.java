package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AheadMeterTest {
    private static final long MS = 1_000_000;
    private static final long START = Math.subtractExact(Long.MAX_VALUE, 50 * MS); // nanoTime may wrap

    private final AheadMeter meter = new AheadMeter(START);

    @Test
    void staysWithinAFrameWhenAudioComesInRealTime() {
        for (int frame = 1; frame <= 100; frame++) {
            assertThat(meter.add(20 * MS, START + frame * 20L * MS)).isEqualTo(20 * MS);
        }
    }

    @Test
    void growsByWhatComesTooSoon() {
        meter.add(20 * MS, START);
        assertThat(meter.add(20 * MS, START + 5 * MS)).isEqualTo(35 * MS);
    }

    @Test
    void earnsNothingByAPause() {
        long later = START + 60_000 * MS;
        meter.add(20 * MS, later);
        assertThat(meter.add(20 * MS, later)).isEqualTo(40 * MS);
    }
}
