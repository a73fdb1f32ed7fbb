package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A session that gets old is replaced when nothing is going on, and in time. */
final class RenewalTest {
    private final HandTurnedSession session = new HandTurnedSession();
    private boolean quiet;
    private int renewed;
    private final Renewal renewal = new Renewal(session, Duration.ofMinutes(55), () -> quiet, this::renew);

    private void renew() {
        renewed++;
        renewal.stop();
    }

    private void pass(int minutes) {
        session.pass(minutes * 60_000L);
    }

    @Test
    void itIsReplacedWhenItIsOldAndQuiet() {
        quiet = true;
        renewal.begin();
        pass(54);
        renewal.look();
        assertThat(renewed).isZero();
        pass(1);
        assertThat(renewed).isOne();
        pass(10);
        assertThat(renewed).isOne();
    }

    @Test
    void somebodyWhoSpeaksIsHeardOut() {
        renewal.begin();
        pass(56);
        assertThat(renewed).isZero();
        quiet = true;
        renewal.look();
        assertThat(renewed).isOne();
    }

    @Test
    void somebodyWhoNeverStopsIsInterruptedBeforeTheServerDoes() {
        renewal.begin();
        pass(57);
        assertThat(renewed).isOne();
    }

    @Test
    void aSessionThatWasLostIsNoLongerOld() {
        quiet = true;
        renewal.begin();
        pass(50);
        renewal.begin();
        pass(54);
        assertThat(renewed).isZero();
        pass(1);
        assertThat(renewed).isOne();
    }
}
