package dev.patchbay.runtime.outage;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a call stands with its providers. Times are milliseconds on the media clock.
 *
 * @param phase how far it is
 * @param since when that phase began
 * @param lost the providers that are lost at the moment
 * @param lostSince when the first of them was lost
 * @param told whether the caller was told to wait, in this outage
 * @param speaking whether the caller hears somebody of our side
 * @param silentSince when that last ended
 * @param standIn whether the stand-in can speak, as far as is known
 */
public record OutageState(
        Phase phase,
        long since,
        Set<String> lost,
        long lostSince,
        boolean told,
        boolean speaking,
        long silentSince,
        boolean standIn) {
    /** How far a call is. */
    public enum Phase {
        /** It goes on; providers may be lost. */
        GOING_ON,
        /** The farewell was ordered and is not heard yet. */
        FAREWELL_DUE,
        /** The farewell is heard. */
        FAREWELL,
        /** The farewell was heard, unless more of it comes. */
        FAREWELL_HEARD,
        /** The end was ordered. */
        OVER
    }

    /** The beginning of a call. */
    public static final OutageState INITIAL = new OutageState(Phase.GOING_ON, 0, Set.of(), 0, false, false, 0, true);

    /** Keeps its own copy. */
    public OutageState {
        lost = Set.copyOf(lost);
    }

    OutageState in(Phase next, long now) {
        return new OutageState(next, now, lost, lostSince, told, speaking, silentSince, standIn);
    }

    OutageState lost(String provider, long now) {
        var more = new HashSet<>(lost);
        more.add(provider);
        boolean first = lost.isEmpty();
        return new OutageState(
                phase, since, more, first ? now : lostSince, !first && told, speaking, silentSince, standIn);
    }

    OutageState back(String provider) {
        var fewer = new HashSet<>(lost);
        fewer.remove(provider);
        return new OutageState(phase, since, fewer, lostSince, told, speaking, silentSince, standIn);
    }

    OutageState waiting() {
        return new OutageState(phase, since, lost, lostSince, true, speaking, silentSince, standIn);
    }

    OutageState heard(boolean anybody, long now) {
        return new OutageState(phase, since, lost, lostSince, told, anybody, anybody ? silentSince : now, standIn);
    }

    OutageState withoutStandIn() {
        return new OutageState(phase, since, lost, lostSince, told, speaking, silentSince, false);
    }
}
