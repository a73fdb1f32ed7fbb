package dev.patchbay.api.stage;

/**
 * One session's instance of a processing step: an {@link AudioStage} or a {@link TextStage}.
 *
 * <p><b>Threads.</b> Every method is called in the session's turn, one at a time, never two at once, in the order
 * {@code start}, then any of {@code process}, {@code interrupt}, {@code callerStarted}, {@code callerStopped} and
 * {@code dtmf}, then {@code inputEnded}, then {@code close}; the last two may come at any point, and {@code close} always
 * comes. None may block: hand slow work to {@link StageContext#fork} or an {@link Outbox}. State therefore needs no locks.
 * A stage that takes longer than its slice (10 ms a call) is counted by name.
 *
 * <p><b>Errors.</b> A stage that throws is closed and its session ends with the exception's code. A stage that can carry
 * on publishes {@link dev.patchbay.api.event.StageEvent.Degraded} instead.
 */
public sealed interface Stage extends AutoCloseable permits AudioStage, TextStage {
    /**
     * The call is up and its formats are settled: connect, greet.
     *
     * @param context what the stage may ask of its session; valid until {@link #close} returned
     */
    default void start(StageContext context) {}

    /**
     * The caller cut the agent off: forget the work in progress. The utterances named here are cancelled already, and
     * nothing more of them will be played.
     *
     * @param interruption what was cut, and how much of each utterance the caller heard
     */
    default void interrupt(Interruption interruption) {}

    /** Whoever leads the turn-taking (this stage's provider, or a detector) says that the caller began to speak. */
    default void callerStarted() {}

    /**
     * The caller's turn is over: the agent may answer. A stage whose provider decides this itself has said so with
     * {@link dev.patchbay.api.event.StageEvent.TurnEnded} and can ignore the echo.
     */
    default void callerStopped() {}

    /**
     * The caller pressed a key.
     *
     * @param digit one of {@code 0-9 * # A-D}
     */
    default void dtmf(char digit) {}

    /** No more input will arrive: finish what is under way. */
    default void inputEnded() {}

    /** The session is over: release everything. Called once, also after a failure in {@code start}. */
    @Override
    default void close() {}
}
