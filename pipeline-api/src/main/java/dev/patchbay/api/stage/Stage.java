package dev.patchbay.api.stage;

import java.time.Duration;

/**
 * One session's instance of a processing step: an {@link AudioStage} or a {@link TextStage}.
 *
 * <p><b>Threads.</b> Every method is called in the session's turn, one at a time, never two at once, in the order
 * {@code start}, then any of the others, then {@code inputEnded}, then {@code close}; the last two may come at any point, and {@code close} always
 * comes. None may block: hand slow work to {@link StageContext#fork} or an {@link Outbox}. State therefore needs no locks.
 * A stage that takes longer than its slice (10 ms a call) is counted by name.
 *
 * <p><b>Errors.</b> A stage that throws is closed and gets no more calls. Its session ends with the exception's code, once
 * the caller was told where that is configured. A stage that can carry on publishes
 * {@link dev.patchbay.api.event.StageEvent.Degraded} instead, and one that is getting its provider back
 * {@link dev.patchbay.api.event.StageEvent.ProviderLost}.
 */
public sealed interface Stage extends AutoCloseable permits AudioStage, TextStage {
    /**
     * The call is up and its formats are settled: connect, greet.
     *
     * @param context what the stage may ask of its session; valid until {@link #close} returned
     */
    default void start(StageContext context) {}

    /**
     * The caller cut the agent off, or took the turn while an answer may have been thought of: forget the work in progress.
     * In a pipeline with a language model this comes with the first word of each turn. The utterances named here are cancelled already, and nothing more of them will be played.
     *
     * @param interruption what was cut, and how much of each utterance the caller heard
     */
    default void interrupt(Interruption interruption) {}

    /**
     * The caller has the turn: whoever leads the turn-taking (this stage's provider, or a detector) heard the caller begin
     * to speak, and over the agent the speech has lasted long enough to be meant.
     *
     * @param ago how long ago that speech began, the moment included that it took to be sure of it. Nothing of it is lost:
     *     the audio went to {@code process} meanwhile. A stage that lets its provider hear speech alone keeps so much
     */
    default void callerStarted(Duration ago) {}

    /**
     * The caller's turn is over: the agent may answer. A stage whose provider decides this itself has said so with
     * {@link dev.patchbay.api.event.StageEvent.TurnEnded} and can ignore the echo.
     */
    default void callerStopped() {}

    /** The caller hears the agent from now on, and the phone may send it back as an echo. */
    default void agentStarted() {}

    /** The caller hears no more of the agent: all was played, or it was cut off. */
    default void agentStopped() {}

    /**
     * Speak this to the caller now, in these words as nearly as the provider can: the runtime asks whether anybody is
     * there, or says goodbye. Only stages that speak of themselves, agents, are asked; a synthesizer gets the words as its
     * next text. An agent that can't does nothing, and the caller hears nothing.
     *
     * @param text one or a few sentences
     */
    default void say(String text) {}

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
