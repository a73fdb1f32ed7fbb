package dev.patchbay.bench;

import dev.patchbay.runtime.playout.MediaClock;
import dev.patchbay.runtime.playout.Paced;

/** A media clock of one call, turned by whoever measures. */
final class HandClock implements MediaClock {
    private Paced member = now -> {};
    private long millis;

    @Override
    public void add(Paced paced) {
        member = paced;
    }

    @Override
    public void remove(Paced paced) {
        member = now -> {};
    }

    @Override
    public long skipped() {
        return 0;
    }

    /** Moves on by 20 ms. */
    void tick() {
        millis += Paced.PERIOD_MS;
        member.tick(millis);
    }
}
