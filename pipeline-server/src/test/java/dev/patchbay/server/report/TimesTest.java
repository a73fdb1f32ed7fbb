package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void clockCountsMinutesSecondsAndTenths() {
        assertThat(Times.clock(0)).isEqualTo("0:00.0");
        assertThat(Times.clock(64_260)).isEqualTo("1:04.3");
        assertThat(Times.clock(59_960)).isEqualTo("1:00.0");
        assertThat(Times.clock(3_600_000)).isEqualTo("60:00.0");
    }

    @Test
    void preciseTimesKeepTheMillisecond() {
        assertThat(Times.precise(64_260.4)).isEqualTo("1:04.260");
        assertThat(Times.precise(59_999.6)).isEqualTo("1:00.000");
    }

    @Test
    void roughLengthsTurnToMinutesAtOneMinute() {
        assertThat(Times.rough(59_940)).isEqualTo("59.9 s");
        assertThat(Times.rough(59_960)).isEqualTo("1 min 00 s");
        assertThat(Times.rough(185_400)).isEqualTo("3 min 05 s");
    }
}
