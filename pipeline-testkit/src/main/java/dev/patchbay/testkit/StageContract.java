package dev.patchbay.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.session.SessionEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every stage owes its session, and what its author says of it: extend it, say what the stage does, and JUnit runs
 * the rest. Every test is a call of its own through the real runtime.
 *
 * <p>A stage whose provider is reached over a socket needs an emulator, and {@link #setUp} changed to
 * {@link TestSetup#notFasterThanReal}.
 *
 * @param <C> the stage's settings
 */
public abstract class StageContract<C extends Record> {
    private static final Duration CREATED_WITHIN = Duration.ofSeconds(2);

    /** For those who extend it. */
    protected StageContract() {}

    /**
     * The factory under test.
     *
     * @return a new one or the same, each time
     */
    protected abstract StageFactory<C> factory();

    /**
     * Valid settings.
     *
     * @return equal ones each time
     */
    protected abstract C config();

    /**
     * What the stage does, with these settings.
     *
     * @return what is claimed; all else must not happen
     */
    protected abstract Set<StageBehaviour> behaviours();

    /**
     * The input formats that the stage takes, most preferred first. Those that it describes, unless overridden to pin
     * them down.
     *
     * @return empty for a stage whose input is text
     */
    protected List<AudioFormat> formats() {
        return described();
    }

    /**
     * The session of one test.
     *
     * @param setup the smallest pipeline around the stage, for a caller of {@code pcm16 8000}
     * @return the same, changed where the stage needs it
     */
    protected TestSetup setUp(TestSetup setup) {
        return setup;
    }

    /**
     * What the caller says in a turn.
     *
     * @return {@link Sound#speech} of a second, unless the stage needs words
     */
    protected Sound callersTurn() {
        return Sound.speech(1_000);
    }

    /**
     * A call that leads the stage to hang up, if it ever does.
     *
     * @param session has just started
     */
    protected void untilTheEnd(TestSession session) {
        takeTurn(session);
        session.advanceUntil(session::ended, 60_000);
    }

    private StageSpec spec() {
        return factory().describe(config());
    }

    private StageSpec.Kind kind() {
        return spec().kind();
    }

    private List<AudioFormat> described() {
        return spec().input().formats().formats().stream()
                .filter(AudioFormat.class::isInstance)
                .map(AudioFormat.class::cast)
                .toList();
    }

    private TestSetup setup() {
        return setUp(TestSession.of(factory(), config()));
    }

    private boolean claims(StageBehaviour behaviour) {
        return behaviours().contains(behaviour);
    }

    /** Runs one call and checks it. */
    private SessionRecording call(TestSetup setup, Consumer<TestSession> course) {
        try (var session = setup.start()) {
            course.accept(session);
            return session.finish();
        }
    }

    /** The caller speaks, falls silent, and gets 10 s for an answer. */
    private void takeTurn(TestSession session) {
        session.callerSays(callersTurn(), "one two three");
        session.advance(callersTurn().at(8_000).length / 8);
        session.advance(1_000);
        session.advanceUntil(session::agentSpeaking, 10_000);
    }

    private static long started(TestSession session) {
        return session.recording().events(SessionEvent.AgentStarted.class).size();
    }

    private static void fallSilent(TestSession session) {
        session.advanceUntil(() -> !session.agentSpeaking(), 60_000);
    }

    /** Whether it speaks, or has a synthesizer behind it that speaks its words. */
    private boolean speaks() {
        return switch (kind()) {
            case AGENT, LANGUAGE_MODEL, SYNTHESIZER -> true;
            case FILTER, DETECTOR, TRANSCRIBER -> false;
        };
    }

    private void check(StageBehaviour behaviour, boolean happened, SessionRecording recording) {
        assertEquals(
                claims(behaviour),
                happened,
                () -> (claims(behaviour)
                                ? behaviour + " is claimed and does not happen"
                                : behaviour + " happens and is not claimed")
                        + ":\n" + recording.timeline());
    }

    /** Its type and its settings have the form that configuration files need. */
    @Test
    public void isConfigurable() {
        assertTrue(
                factory().type().matches("[a-z][a-z0-9-]*"),
                () -> "a type is lower-case letters, digits and hyphens: "
                        + factory().type());
        assertTrue(
                factory().configType().isInstance(config()),
                () -> config() + " is no " + factory().configType().getName());
    }

    /** Describing is pure: the same answer every time. */
    @Test
    public void describesItselfTheSameEveryTime() {
        assertEquals(factory().describe(config()), factory().describe(config()));
    }

    /** What it describes is what its author says. */
    @Test
    public void takesTheFormatsThatItsAuthorSays() {
        assertEquals(formats(), described());
    }

    /** Creating it does no work that takes time, and closing it needs no start. */
    @Test
    public void isCreatedWithoutBlockingAndClosedWithoutAStart() throws InterruptedException {
        var failure = new Throwable[1];
        var creator =
                Thread.ofVirtual().unstarted(() -> factory().create(config()).close());
        creator.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        creator.start();
        creator.join(CREATED_WITHIN);
        assertFalse(creator.isAlive(), () -> factory().type() + " was not created within " + CREATED_WITHIN);
        if (failure[0] != null) {
            throw new AssertionError(factory().type() + " can't be created and closed without a start", failure[0]);
        }
    }

    /** No session shares its stage with another. */
    @Test
    public void isCreatedAnewForEverySession() {
        try (var one = factory().create(config());
                var other = factory().create(config())) {
            assertNotSame(one, other, "create() returned the same stage twice");
        }
    }

    /** Every format that it declares really works: one short call each. */
    @TestFactory
    public Stream<DynamicTest> worksInEveryFormat() {
        return formats().stream()
                .filter(format -> Encoding.CONVERTIBLE.contains(format.encoding()))
                .map(format -> DynamicTest.dynamicTest(format.toString(), () -> worksIn(format)));
    }

    private void worksIn(AudioFormat format) {
        var recording = call(setup().caller(format), session -> {
            session.callerSays(callersTurn());
            session.advance(2_000);
        });
        var plan = recording.only(SessionEvent.Started.class).plan();
        var consumed = plan.links().stream()
                .filter(link -> link.to().equals(factory().type()))
                .map(link -> link.consumed())
                .findFirst();
        assertEquals(format, consumed.orElseThrow(), () -> "the plan takes another format:\n" + plan);
        assertFine(recording);
    }

    /** Frames of any length, one sample and a whole second among them, are all the same to it. */
    @Test
    public void takesFramesOfAnyLength() {
        assertFine(call(setup(), session -> {
            session.call().sayInFrames(160, 1, 7, 1_000, 313, 8_000, 80, 3);
            takeTurn(session);
        }));
    }

    /** A caller that hangs up at once, or in the middle of a word, is nothing special. */
    @Test
    public void survivesACallerThatHangsUpAtAnyTime() {
        assertFine(call(setup(), session -> {}));
        assertFine(call(setup(), session -> {
            session.callerSays(callersTurn());
            session.advance(500);
        }));
        assertFine(call(setup(), this::takeTurn));
    }

    /** A caller that falls mute, sends nothing at all and comes back is nothing special. */
    @Test
    public void survivesACallerThatPauses() {
        assertFine(call(setup(), session -> {
            session.advance(500);
            session.call().mute(true);
            session.advance(5_000);
            session.call().mute(false);
            takeTurn(session);
        }));
    }

    /** Two calls at once are two calls. */
    @Test
    public void keepsCallsApart() {
        try (var one = setup().start();
                var other = setup().on(one.time()).start()) {
            one.callerSays(callersTurn(), "one two three");
            one.advance(4_000);
            assertFine(one.finish());
            other.advance(1_000);
            assertFalse(other.ended(), "the end of one call ended the other");
            assertFine(other.finish());
        }
    }

    /** After the session nothing happens that was begun in it, and nothing is left; {@link TestSession#finish} looks. */
    @Test
    public void leavesNothingBehind() {
        var recording = call(setup(), session -> {
            takeTurn(session);
            session.callerHangsUp();
            session.advance(5_000);
        });
        assertTrue(
                recording.events().getLast() instanceof SessionEvent.Ended,
                () -> "something happened after the end:\n" + recording.timeline());
    }

    private static void assertFine(SessionRecording recording) {
        assertFalse(
                recording.endReason().failure(),
                () -> "the call failed: " + recording.endReason() + "\n" + recording.timeline());
    }

    /** {@link StageBehaviour#SPEAKS_FIRST}. */
    @Test
    public void speaksFirstIfItSaysSo() {
        var recording = call(setup(), session -> session.advance(5_000));
        check(
                StageBehaviour.SPEAKS_FIRST,
                !recording.events(SessionEvent.AgentStarted.class).isEmpty(),
                recording);
    }

    /** {@link StageBehaviour#ANSWERS_TURNS}. */
    @Test
    public void answersTurnsIfItSaysSo() {
        var before = new long[1];
        var recording = call(setup(), session -> {
            greeted(session);
            before[0] = started(session);
            takeTurn(session);
        });
        check(
                StageBehaviour.ANSWERS_TURNS,
                speaks() && recording.events(SessionEvent.AgentStarted.class).size() > before[0],
                recording);
    }

    private void greeted(TestSession session) {
        session.advanceUntil(session::agentSpeaking, 5_000);
        fallSilent(session);
    }

    /** {@link StageBehaviour#CAN_BE_INTERRUPTED}. */
    @Test
    public void canBeInterruptedIfItSaysSo() {
        var recording = call(setup(), session -> {
            session.advanceUntil(session::agentSpeaking, 5_000);
            if (!session.agentSpeaking()) {
                takeTurn(session);
            }
            if (session.agentSpeaking()) {
                session.callerSays(Sound.speech(3_000));
                session.advance(2_900);
            }
        });
        var cut = recording.events(SessionEvent.Interrupted.class);
        check(StageBehaviour.CAN_BE_INTERRUPTED, speaks() && !cut.isEmpty(), recording);
        if (!cut.isEmpty()) {
            long decided = cut.getFirst().atMillis();
            assertTrue(
                    recording.events(SessionEvent.AgentStarted.class).stream()
                            .allMatch(start -> start.atMillis() <= decided),
                    () -> "it goes on speaking while the caller speaks:\n" + recording.timeline());
        }
        assertFine(recording);
    }

    /** A synthesizer speaks by the ids that its text came with, so that its model learns what was heard. */
    @Test
    public void speaksByTheIdsThatItsTextCameWith() {
        var recording = call(setup(), this::takeTurn);
        if (kind() == StageSpec.Kind.SYNTHESIZER) {
            assertTrue(
                    recording.events(SessionEvent.AgentStarted.class).stream()
                            .allMatch(start -> start.utterance().startsWith(CompanionModel.REPLY)),
                    () -> "it begins utterances by ids of its own, not by those that came with the text:\n"
                            + recording.timeline());
        }
    }

    /** {@link StageBehaviour#ENDS_CALL}. */
    @Test
    public void endsTheCallIfItSaysSo() {
        var recording = call(setup(), this::untilTheEnd);
        check(StageBehaviour.ENDS_CALL, recording.endReason().code().equals("agent-hung-up"), recording);
    }

    /** {@link StageBehaviour#HANDLES_DTMF}. */
    @Test
    public void handlesDtmfIfItSaysSo() {
        var before = new int[2];
        var recording = call(setup(), session -> {
            greeted(session);
            before[0] =
                    session.recording().events(SessionEvent.AgentStarted.class).size();
            before[1] = told(session.recording());
            session.callerPresses("1");
            session.advance(5_000);
        });
        boolean acted = recording.events(SessionEvent.AgentStarted.class).size() > before[0]
                || told(recording) > before[1]
                || recording.endReason().code().equals("agent-hung-up");
        check(StageBehaviour.HANDLES_DTMF, acted, recording);
        assertFine(recording);
    }

    /** What is told of the call; an account that is settled at the end of it is no answer to anything. */
    private static int told(SessionRecording recording) {
        return (int) recording.published().stream()
                .filter(one -> !(one.event() instanceof StageEvent.Usage))
                .count();
    }

    /** {@link StageBehaviour#DETECTS_SPEECH}, {@link StageBehaviour#TRANSCRIBES}, {@link StageBehaviour#TELLS_ITS_WORDS}. */
    @Test
    public void publishesWhatItSaysItPublishes() {
        var recording = call(setup(), session -> {
            greeted(session);
            takeTurn(session);
            fallSilent(session);
        });
        boolean detects = publishes(recording, StageEvent.SpeechStarted.class)
                && publishes(recording, StageEvent.SpeechStopped.class);
        check(StageBehaviour.DETECTS_SPEECH, detects, recording);
        check(StageBehaviour.TRANSCRIBES, publishes(recording, StageEvent.Transcript.class), recording);
        check(StageBehaviour.TELLS_ITS_WORDS, publishes(recording, StageEvent.AgentText.class), recording);
    }

    private boolean publishes(SessionRecording recording, Class<? extends StageEvent> type) {
        return recording.published().stream()
                .anyMatch(one -> one.stage().equals(factory().type()) && type.isInstance(one.event()));
    }

    /** Silence is nobody speaking. */
    @Test
    public void hearsNobodyInSilence() {
        var recording = call(setup(), session -> session.advance(10_000));
        assertFalse(
                publishes(recording, StageEvent.SpeechStarted.class),
                () -> "it hears speech in digital silence:\n" + recording.timeline());
    }

    /** {@link StageBehaviour#LEAVES_SAMPLES_ALONE}; a filter never loses a sample, whatever it does to them. */
    @Test
    public void leavesSamplesAloneIfItSaysSo() {
        if (kind() != StageSpec.Kind.FILTER) {
            assertFalse(claims(StageBehaviour.LEAVES_SAMPLES_ALONE), "only a filter has samples to leave alone");
            return;
        }
        var heard = new RecordedAudio[1];
        var recording = call(setup(), session -> {
            session.callerSays(callersTurn());
            session.advance(3_000);
            heard[0] = new RecordedAudio(session.agent().heard());
        });
        assertTrue(
                recording.events(SessionEvent.RateMismatch.class).isEmpty(),
                () -> "it loses or adds samples:\n" + recording.timeline());
        check(
                StageBehaviour.LEAVES_SAMPLES_ALONE,
                Arrays.equals(
                        heard[0].samples(),
                        Arrays.copyOf(recording.callerAudio().samples(), heard[0].samples().length)),
                recording);
    }
}
