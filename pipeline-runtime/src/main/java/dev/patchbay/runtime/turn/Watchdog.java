package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnRules.NoInput;

/**
 * How long nothing has been said, and what was done about it. Times are milliseconds on the media clock.
 *
 * @param quietSince when somebody last spoke, or something was last tried
 * @param answerDue whether it is the agent who owes the next word
 * @param asked how often the caller was asked for a sign of life since the last one
 * @param goodbye whether the goodbye was ordered
 * @param excused whether nobody is asked, because there is nobody to answer the caller
 */
record Watchdog(long quietSince, boolean answerDue, int asked, boolean goodbye, boolean excused) {
    /** A caller who comes may speak first. */
    static final Watchdog START = new Watchdog(0, false, 0, false, false);

    /** The call has been ended, which is done once. */
    private static final long LONG_AFTER = Long.MAX_VALUE / 2;

    /** How long after the goodbye's last sample the call ends: more of it may come. */
    static final long AFTER_GOODBYE_MS = 1_000;

    /** How long a goodbye that nobody speaks is waited for. */
    static final long NO_GOODBYE_MS = 5_000;

    Watchdog callerActive(long now) {
        return new Watchdog(now, false, 0, false, excused);
    }

    /** A turn that nobody answers is most likely a noise, but may be a slow agent's: it is given twice the time. */
    Watchdog callerFinished(long now) {
        return new Watchdog(now, true, 0, false, excused);
    }

    Watchdog agentActive(long now) {
        return new Watchdog(now, false, asked, goodbye, excused);
    }

    Watchdog asking(long now) {
        return new Watchdog(now, false, asked + 1, false, excused);
    }

    Watchdog leaving(long now) {
        return new Watchdog(now, false, asked, true, excused);
    }

    /** The time in which nobody spoke begins anew when there is somebody again. */
    Watchdog excused(boolean now, long atMillis) {
        return new Watchdog(atMillis, answerDue, asked, goodbye, now);
    }

    static Watchdog over() {
        return new Watchdog(LONG_AFTER, false, 0, false, false);
    }

    /** When the caller has been silent for too long; the far future while nothing is to be done about it. */
    long timeout(NoInput rules) {
        if (rules.timeoutMs() == 0 || goodbye || excused) {
            return Long.MAX_VALUE;
        }
        return quietSince + (answerDue ? 2L : 1L) * rules.timeoutMs();
    }

    /** When the call ends after the goodbye. */
    long end(AgentVoice agent) {
        if (!goodbye) {
            return Long.MAX_VALUE;
        }
        return agent.until() >= quietSince ? quietSince + AFTER_GOODBYE_MS : quietSince + NO_GOODBYE_MS;
    }
}
