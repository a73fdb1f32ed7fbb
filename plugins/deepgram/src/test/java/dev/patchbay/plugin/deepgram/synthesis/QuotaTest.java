package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotaTest {
    private final Quota quota = new Quota(100);

    @Test
    void isUsedUpAndComesBackAMinuteLater() {
        quota.use(60, 0);
        quota.use(40, 10_000);
        assertThat(quota.left(10_000)).isZero();
        assertThat(quota.left(59_999)).isZero();
        assertThat(quota.left(60_000)).isEqualTo(60);
        assertThat(quota.left(70_000)).isEqualTo(100);
    }

    @Test
    void saysWhenThereIsEnough() {
        quota.use(60, 0);
        quota.use(40, 10_000);
        assertThat(quota.freeAt(10, 20_000)).isEqualTo(60_000);
        assertThat(quota.freeAt(60, 20_000)).isEqualTo(60_000);
        assertThat(quota.freeAt(61, 20_000)).isEqualTo(70_000);
    }

    @Test
    void givesWhatIsMoreThanAllOfItWhenNothingIsUsed() {
        assertThat(quota.freeAt(500, 3)).isEqualTo(3);
        quota.use(1, 3);
        assertThat(quota.freeAt(500, 4)).isEqualTo(60_003);
    }

    @Test
    void zeroIsNoLimit() {
        var none = new Quota(0);
        none.use(1_000_000, 0);
        assertThat(none.freeAt(1_000_000, 0)).isZero();
    }
}
