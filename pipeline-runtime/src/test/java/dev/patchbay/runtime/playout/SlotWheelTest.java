package dev.patchbay.runtime.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotWheelTest {
    private final SlotWheel wheel = new SlotWheel();

    /** Keeps the times of its ticks. */
    private static final class Member implements Paced {
        final List<Long> ticks = new ArrayList<>();

        @Override
        public void tick(long mediaMillis) {
            ticks.add(mediaMillis);
        }
    }

    private Member member() {
        var member = new Member();
        wheel.add(member);
        return member;
    }

    private void advance(long from, long to) {
        for (long slot = from; slot <= to; slot++) {
            wheel.advance(slot);
        }
    }

    @Test
    void ticksEvery20MillisecondsFromItsFirst() {
        advance(0, 16);
        var member = member();
        advance(17, 96);
        assertThat(member.ticks).containsExactly(0L, 20L, 40L, 60L);
    }

    @Test
    void theFirstTickComesWithin20Milliseconds() {
        advance(0, 1_233);
        var members = IntStream.range(0, 40).mapToObj(i -> member()).toList();
        advance(1_234, 1_253);
        assertThat(members).allMatch(member -> member.ticks.equals(List.of(0L)));
    }

    @Test
    void membersAreSpreadOverTheSlots() {
        var members = IntStream.range(0, 60).mapToObj(i -> member()).toList();
        for (int slot = 0; slot < 20; slot++) {
            wheel.advance(slot);
            assertThat(members.stream().filter(member -> !member.ticks.isEmpty()))
                    .hasSize(3 * (slot + 1));
        }
    }

    @Test
    void aLateClockCatchesUpTwoTicks() {
        var member = member();
        advance(0, 10);
        wheel.advance(45);
        assertThat(member.ticks).containsExactly(0L, 20L, 40L);
        assertThat(wheel.skipped()).isZero();
    }

    @Test
    void whatLiesFurtherBackIsSkippedAndTheMediaClockJumps() {
        var member = member();
        advance(0, 10);
        wheel.advance(1_005);
        assertThat(member.ticks).containsExactly(0L, 980L, 1_000L);
        assertThat(wheel.skipped()).isEqualTo(48);
        advance(1_006, 1_025);
        assertThat(member.ticks).endsWith(1_020L);
    }

    @Test
    void anEmptyWheelSkipsNobody() {
        wheel.advance(100_000);
        assertThat(wheel.skipped()).isZero();
        assertThat(wheel.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nobodyTicksAfterRemoval() {
        var member = member();
        var other = member();
        advance(0, 30);
        wheel.remove(member);
        advance(31, 100);
        assertThat(member.ticks).containsExactly(0L, 20L);
        assertThat(other.ticks).hasSize(5);
        assertThat(wheel.size()).isEqualTo(1);
    }

    @Test
    void aMemberMayLeaveInItsOwnTick() {
        var ticks = new ArrayList<Long>();
        wheel.add(new Paced() {
            @Override
            public void tick(long mediaMillis) {
                ticks.add(mediaMillis);
                wheel.remove(this);
            }
        });
        advance(0, 100);
        assertThat(ticks).containsExactly(0L);
    }

    @Test
    void knowsWhoIsNext() {
        member();
        assertThat(wheel.nextDue()).isZero();
        advance(0, 0);
        assertThat(wheel.nextDue()).isEqualTo(20);
    }
}
