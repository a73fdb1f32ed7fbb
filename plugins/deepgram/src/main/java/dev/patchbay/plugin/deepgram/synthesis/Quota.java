package dev.patchbay.plugin.deepgram.synthesis;

import java.util.ArrayDeque;
import java.util.Deque;

/** So much within any minute, and no more. Times are milliseconds of any one clock. */
final class Quota {
    private static final long WINDOW_MS = 60_000;

    private record Use(long at, long amount) {}

    private final Deque<Use> uses = new ArrayDeque<>();
    private final long most;
    private long used;

    /** @param most in a minute; 0 for no limit */
    Quota(long most) {
        this.most = most;
    }

    private void forget(long now) {
        while (!uses.isEmpty() && uses.getFirst().at() + WINDOW_MS <= now) {
            used -= uses.removeFirst().amount();
        }
    }

    /** {@return how much may be used now} */
    long left(long now) {
        forget(now);
        return most == 0 ? Long.MAX_VALUE : Math.max(0, most - used);
    }

    void use(long amount, long now) {
        forget(now);
        if (most > 0) {
            uses.addLast(new Use(now, amount));
            used += amount;
        }
    }

    /** {@return when so much may be used; now, if it is more than ever may be and nothing was used} */
    long freeAt(long amount, long now) {
        long missing = Math.min(amount, most) - left(now);
        long at = now;
        for (var use : uses) {
            if (missing <= 0) {
                return at;
            }
            missing -= use.amount();
            at = use.at() + WINDOW_MS;
        }
        return at;
    }
}
