package dev.patchbay.runtime.turn;

/**
 * Where turn-taking stands. Times are milliseconds on the media clock; {@link #NEVER} stands for none.
 *
 * @param caller what the caller is doing, as far as is decided
 * @param speechSince when the present speech began, or {@link #NEVER} while there is none
 * @param silenceSince when the caller last fell silent in this turn
 * @param agentSpeaking whether the agent is being played
 * @param agentSince when it began
 * @param agentUntil when it last ended
 * @param agentRuns how many times it began
 * @param held whether playout is paused
 * @param told whether the stages know of the caller's turn: they heard that it began, and not yet that it ended
 * @param interruptedAt when the caller last cut the agent off
 * @param wakeAt when the state wants {@link TurnEvent.TimeUp}
 */
public record TurnState(
        Caller caller,
        long speechSince,
        long silenceSince,
        boolean agentSpeaking,
        long agentSince,
        long agentUntil,
        int agentRuns,
        boolean held,
        boolean told,
        long interruptedAt,
        long wakeAt) {
    /** No such moment. */
    public static final long NEVER = Long.MIN_VALUE / 2;

    /** What the caller is doing. */
    public enum Caller {
        /** Nothing that counts. */
        SILENT,
        /** There is speech that may be an echo, a cough or an interruption. */
        DOUBTFUL,
        /** The caller has the turn. */
        SPEAKING,
        /** The caller paused; the turn ends if it lasts. */
        PAUSING
    }

    /** The beginning of a call. */
    public static final TurnState INITIAL =
            new TurnState(Caller.SILENT, NEVER, NEVER, false, NEVER, NEVER, 0, false, false, NEVER, NEVER);

    TurnState caller(Caller next, long wake) {
        return new TurnState(
                next,
                speechSince,
                silenceSince,
                agentSpeaking,
                agentSince,
                agentUntil,
                agentRuns,
                held,
                told,
                interruptedAt,
                wake);
    }

    TurnState speech(long since) {
        return new TurnState(
                caller,
                since,
                silenceSince,
                agentSpeaking,
                agentSince,
                agentUntil,
                agentRuns,
                held,
                told,
                interruptedAt,
                wakeAt);
    }

    TurnState silence(long since) {
        return new TurnState(
                caller,
                NEVER,
                since,
                agentSpeaking,
                agentSince,
                agentUntil,
                agentRuns,
                held,
                told,
                interruptedAt,
                wakeAt);
    }

    TurnState agentFrom(long now) {
        return new TurnState(
                caller,
                speechSince,
                silenceSince,
                true,
                now,
                agentUntil,
                agentRuns + 1,
                held,
                told,
                interruptedAt,
                wakeAt);
    }

    TurnState agentUntil(long now) {
        return new TurnState(
                caller,
                speechSince,
                silenceSince,
                false,
                agentSince,
                now,
                agentRuns,
                held,
                told,
                interruptedAt,
                wakeAt);
    }

    TurnState held(boolean now) {
        return new TurnState(
                caller,
                speechSince,
                silenceSince,
                agentSpeaking,
                agentSince,
                agentUntil,
                agentRuns,
                now,
                told,
                interruptedAt,
                wakeAt);
    }

    TurnState told(boolean now) {
        return new TurnState(
                caller,
                speechSince,
                silenceSince,
                agentSpeaking,
                agentSince,
                agentUntil,
                agentRuns,
                held,
                now,
                interruptedAt,
                wakeAt);
    }

    TurnState interrupted(long now) {
        return new TurnState(
                caller, speechSince, silenceSince, false, agentSince, now, agentRuns, false, told, now, wakeAt);
    }
}
