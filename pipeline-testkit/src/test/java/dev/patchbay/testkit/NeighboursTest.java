package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever one call does, the call beside it hears every sample at its time. */
class NeighboursTest {
    private static final Sound STORY = Sound.speech(4_000);
    private static final int LISTENS_MS = 6_000;

    private final VirtualTime time = VirtualTime.create();
    private TestSession neighbour = session(stage -> {});

    private TestSession session(Consumer<FakeStage> change) {
        var stage = FakeStage.starting(context -> FakeStage.say(context, "story", STORY));
        change.accept(stage);
        return TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .on(time)
                .start();
    }

    @BeforeEach
    void theNeighbourHasJustBegun() {
        time.advance(Duration.ofMillis(7));
    }

    @AfterEach
    void theNeighbourHeardTheWholeStoryWithoutAGap() {
        var heard = neighbour.finish();
        assertThat(heard.agentAudio().samples(0, 4_000)).isEqualTo(STORY.at(8_000));
        assertThat(heard.events(SessionEvent.AgentStarted.class))
                .extracting(SessionEvent.AgentStarted::atMillis)
                .containsExactly(0L);
        assertThat(neighbour.count(Meter.UNDERRUNS)).isZero();
        assertThat(neighbour.count(Meter.OUTBOUND_DROPPED)).isZero();
        assertThat(neighbour.count(Meter.INBOUND_DROPPED)).isZero();
    }

    @Test
    void aFarEndThatDoesNotReadLosesItsCallAndNoOther() {
        var bad = session(stage -> {});
        bad.call().refuseFrames(true);
        time.advance(Duration.ofMillis(LISTENS_MS));
        var end = bad.finish();
        assertThat(end.endReason().code()).isEqualTo("far-end-not-reading");
        assertThat(bad.count(Meter.OUTBOUND_DROPPED)).isEqualTo(2_000);
    }

    @Test
    void aFarEndThatFloods() {
        var bad = session(stage -> {});
        bad.call().reallySendAt(800_000);
        time.advance(Duration.ofMillis(LISTENS_MS));
        assertThat(bad.finish().agentAudio().samples(0, 4_000)).isEqualTo(STORY.at(8_000));
    }

    @Test
    void aProviderThatWritesAHundredTimesAsFastAsItIsHeard() {
        var sound = Sound.speech(60_000);
        var bad = session(stage -> stage.onStart = context -> FakeStage.say(context, "epic", sound));
        time.advance(Duration.ofMillis(LISTENS_MS));
        assertThat(bad.finish().agentAudio().samples(0, LISTENS_MS))
                .isEqualTo(Arrays.copyOf(sound.at(8_000), LISTENS_MS * 8));
    }

    @Test
    void aProviderThatWritesOneByteAtATime() {
        var bad = session(stage -> stage.onStart = context -> {
            var utterance = context.begin("crumbs");
            context.fork("writes", () -> {
                var one = ByteBuffer.allocate(1);
                for (byte value : Bytes.of(STORY.at(8_000), context.outputFormat())) {
                    utterance.write(one.clear().put(value).flip());
                }
                utterance.close();
            });
        });
        time.advance(Duration.ofMillis(LISTENS_MS));
        assertThat(bad.finish().agentAudio().samples(0, 4_000)).isEqualTo(STORY.at(8_000));
        assertThat(bad.count(Meter.UNDERRUNS)).isZero();
    }
}
