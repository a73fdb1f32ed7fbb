package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Messages of 20 ms by their time of arrival in milliseconds. */
class PacingTest {

    @Test
    void measuresEvenPacing() {
        assertThat(pacing(0, 20, 40, 60)).isEqualTo(new Pacing(4, 20, 20, 20, 0, 0, 0));
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(pacing()).isEqualTo(new Pacing(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void callsAMessageLateThatLeftTheCallerWithAHole() {
        // 40 ms of jitter is heard as a hole of 20 ms at most, which doesn't count; one more does.
        assertThat(pacing(0, 40, 60).late()).isZero();
        assertThat(pacing(0, 41, 61).late()).isEqualTo(1);
    }

    @Test
    void adjustsToAHoleOnceItHasBeenHeard() {
        assertThat(pacing(0, 100, 120, 140)).isEqualTo(new Pacing(4, 20, 100, 100, 1, 0, 0));
    }

    @Test
    void takesALongSilenceForAPauseRatherThanForJitter() {
        assertThat(pacing(0, 20, 2000, 2020)).isEqualTo(new Pacing(4, 20, 20, 20, 0, 1, 0));
    }

    @Test
    void measuresHowFarAudioRanAhead() {
        assertThat(pacing(0, 1, 2, 3).maxLeadMillis()).isEqualTo(57);
    }

    private static Pacing pacing(long... arrivals) {
        return Pacing.of(Arrays.stream(arrivals)
                .mapToObj(millis -> new ReceivedMessage(millis * 1_000_000, 0x10, 160))
                .toList());
    }
}
