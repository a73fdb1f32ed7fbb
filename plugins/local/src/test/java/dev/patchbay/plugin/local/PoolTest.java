package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PoolTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Pool<String> pool = new Pool<>(2, () -> "thing " + made.incrementAndGet());

    @Test
    void makesNothingBeforeItIsNeeded() {
        assertThat(made).hasValue(0);
    }

    @Test
    void lendsTheSameThingAgain() throws InterruptedException {
        assertThat(List.of(pool.<String>with(thing -> thing), pool.<String>with(thing -> thing)))
                .containsOnly("thing 1");
    }

    @Test
    void lendsNoMoreThanItsLimitAtOnce() throws Exception {
        var pairs = new CyclicBarrier(2);
        var lent = new AtomicInteger();
        var most = new AtomicInteger();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var borrowers = new ArrayList<Future<?>>();
            for (int i = 0; i < 10; i++) {
                borrowers.add(executor.submit(() -> pool.with(thing -> {
                    most.accumulateAndGet(lent.incrementAndGet(), Math::max);
                    meet(pairs);
                    return lent.decrementAndGet();
                })));
            }
            for (var borrower : borrowers) {
                borrower.get();
            }
        }
        assertThat(most).hasValue(2);
        assertThat(made).hasValue(2);
    }

    @Test
    void throwsAwayAThingWhoseUseFailed() throws InterruptedException {
        assertThatThrownBy(() -> pool.with(_ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(pool.<String>with(thing -> thing)).isEqualTo("thing 2");
        assertThat(pool.<String>with(thing -> thing)).isEqualTo("thing 2");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
