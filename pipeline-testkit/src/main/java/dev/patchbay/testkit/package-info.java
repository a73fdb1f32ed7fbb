/**
 * Runs a plugin in the real runtime, against a caller that does what a test says, in virtual time: {@link
 * dev.patchbay.testkit.TestSession} is the door, {@link dev.patchbay.testkit.StageContract} and {@link
 * dev.patchbay.testkit.TransportContract} are whole test classes to extend.
 *
 * <p>All that a plugin needs is this module as a test dependency, and JUnit.
 *
 * {@snippet :
 * @Test
 * void answersWhenTheCallerIsDone() {
 *     var session = TestSession.of(new ParrotFactory(), new ParrotConfig("en"))
 *             .caller(AudioFormat.parse("pcmu 8000"))
 *             .start();
 *     session.callerSays(Sound.speech(800));
 *     session.advance(3_000);
 *     session.callerHangsUp();
 *     SessionRecording recording = session.finish();
 *     assertEquals(1, recording.events(SessionEvent.AgentStarted.class).size());
 *     assertEquals("caller-hung-up", recording.endReason().code());
 *     System.out.println(recording.timeline());
 * }
 * }
 *
 * <p>{@link dev.patchbay.testkit.TestSession#finish} also fails for what no stage may do: keep a frame beyond its call,
 * block or dawdle in the session's turn, leave a thread behind, or go on talking to a session that is over.
 *
 * <p>The contract checks a whole stage against what its author says of it, both ways: what is claimed works, and what is
 * not claimed does not happen.
 *
 * {@snippet :
 * class ParrotContractTest extends StageContract<ParrotConfig> {
 *     @Override
 *     protected StageFactory<ParrotConfig> factory() {
 *         return new ParrotFactory();
 *     }
 *
 *     @Override
 *     protected ParrotConfig config() {
 *         return new ParrotConfig("en");
 *     }
 *
 *     @Override
 *     protected Set<StageBehaviour> behaviours() {
 *         return Set.of(StageBehaviour.ANSWERS_TURNS, StageBehaviour.CAN_BE_INTERRUPTED);
 *     }
 * }
 * }
 */
@NullMarked
package dev.patchbay.testkit;

import org.jspecify.annotations.NullMarked;
