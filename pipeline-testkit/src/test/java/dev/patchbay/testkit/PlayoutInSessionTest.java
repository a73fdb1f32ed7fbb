package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.Samples.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PlayoutInSessionTest {
    private static final short[] TEN_SECONDS = Sound.speech(10_000).at(8_000);

    /** Writes an utterance from a fork, in whatever pieces. */
    private interface Writer {
        void write(Utterance utterance) throws InterruptedException;
    }

    private static FakeStage writing(Writer writer) {
        return FakeStage.starting(context -> write(context, writer));
    }

    private static void write(StageContext context, Writer writer) {
        var utterance = context.begin("u");
        context.fork("writes", () -> {
            writer.write(utterance);
            utterance.close();
        });
    }

    private static TestSetup setup(FakeStage stage) {
        return TestSession.pipeline().stage("agent", agent("pcm16 8000"), () -> stage);
    }

    private static ByteBuffer bytes(short[] samples) {
        return ByteBuffer.wrap(Bytes.of(samples, AudioFormat.parse("pcm16 8000")));
    }

    @Test
    void playsAtRealTimeHoweverFastItIsWritten() {
        var session =
                setup(writing(utterance -> utterance.write(bytes(TEN_SECONDS)))).start();
        session.advance(11_000);
        var recording = session.finish();
        assertSame(recording.agentAudio().samples(0, 10_000), TEN_SECONDS);
        assertThat(recording.only(SessionEvent.AgentStarted.class).atMillis()).isZero();
        assertThat(recording.only(SessionEvent.AgentStopped.class))
                .isEqualTo(new SessionEvent.AgentStopped(9_980, "u", 10_000, true));
    }

    @Test
    void theWriterWaitsWhileTheBufferIsFull() {
        var written = new AtomicBoolean();
        var session = setup(writing(utterance -> {
                    utterance.write(bytes(TEN_SECONDS));
                    written.set(true);
                }))
                .playout(Duration.ofSeconds(2))
                .start();
        session.advance(7_980);
        assertThat(written).isFalse();
        session.advance(60);
        assertThat(written).isTrue();
        session.finish();
    }

    @Test
    void takesOneByteAtATime() {
        var samples = Sound.speech(200).at(8_000);
        var session = setup(writing(utterance -> {
                    var all = bytes(samples);
                    while (all.hasRemaining()) {
                        utterance.write(ByteBuffer.wrap(new byte[] {all.get()}));
                    }
                }))
                .start();
        session.advance(400);
        assertSame(session.finish().agentAudio().samples(0, 200), samples);
    }

    @Test
    void keepsHalfASampleForTheNextWrite() {
        var samples = Sound.speech(200).at(8_000);
        var session = setup(writing(utterance -> {
                    var all = bytes(samples);
                    for (int length = 1; all.hasRemaining(); length = length % 333 + 7) {
                        var piece = new byte[Math.min(length, all.remaining())];
                        all.get(piece);
                        utterance.write(ByteBuffer.wrap(piece));
                    }
                }))
                .start();
        session.advance(400);
        assertSame(session.finish().agentAudio().samples(0, 200), samples);
    }

    @Test
    void theLastHalfFrameIsFilledUpWithSilence() {
        var samples = Sound.tone(300, 25).at(8_000);
        var session =
                setup(writing(utterance -> utterance.write(bytes(samples)))).start();
        session.advance(100);
        var audio = session.finish().agentAudio().samples(0, 100);
        assertSame(Arrays.copyOf(audio, 200), samples);
        assertThat(Arrays.copyOfRange(audio, 200, 800)).containsOnly(0);
    }

    @Test
    void utterancesPlayInTheOrderInWhichTheyAreWritten() {
        List<String> order = new ArrayList<>();
        var stage = FakeStage.starting(context -> {
            var first = context.begin("first");
            var second = context.begin("second");
            context.fork("writes both", () -> {
                second.write(bytes(Sound.tone(500, 100).at(8_000)));
                second.close();
                first.write(bytes(Sound.tone(300, 100).at(8_000)));
                first.close();
            });
        });
        var session = setup(stage).start();
        session.advance(400);
        var recording = session.finish();
        recording.events(SessionEvent.AgentStarted.class).forEach(event -> order.add(event.utterance()));
        assertThat(order).containsExactly("second", "first");
        assertSame(
                recording.agentAudio().samples(0, 200),
                Sound.tone(500, 100).then(Sound.tone(300, 100)).at(8_000));
    }

    @Test
    void anUtteranceThatRunsDryInTheMiddleIsCountedOnceEachTime() {
        var stage = FakeStage.starting(context -> {
            var utterance = context.begin("u");
            context.fork(
                    "first", () -> utterance.write(bytes(Sound.tone(300, 100).at(8_000))));
            context.after(
                    Duration.ofMillis(300),
                    () -> context.fork("then", () -> {
                        utterance.write(bytes(Sound.tone(300, 100).at(8_000)));
                        utterance.close();
                    }));
        });
        var session = setup(stage).start();
        session.advance(600);
        var recording = session.finish();
        assertThat(session.count(Meter.UNDERRUNS)).isEqualTo(1);
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(200);
    }

    @Test
    void aSilentUtteranceNeverStarts() {
        var session = setup(writing(utterance -> {})).start();
        session.advance(100);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentStarted.class)).isEmpty();
        assertThat(recording.events(SessionEvent.AgentStopped.class)).isEmpty();
    }

    @Test
    void writingInTheSessionsTurnIsRefused() {
        var stage = FakeStage.starting(context -> {
            try {
                context.begin("u").write(bytes(TEN_SECONDS));
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        });
        var session = setup(stage).start();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("internal-error");
        assertThat(recording.endReason().detail())
                .contains("agent", "Utterance.write may wait, and was called in the session's turn", "fork()");
    }

    @Test
    void nothingIsWrittenBehindTheEndOfAnUtterance() {
        var session = setup(writing(utterance -> {
                    utterance.write(bytes(Sound.tone(300, 100).at(8_000)));
                    utterance.close();
                    var late = bytes(Sound.tone(300, 100).at(8_000));
                    utterance.write(late);
                    assertThat(late.hasRemaining()).isFalse();
                }))
                .start();
        session.advance(400);
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
        assertThat(recording.agentAudio().samples(100, 400)).containsOnly(0);
    }
}
