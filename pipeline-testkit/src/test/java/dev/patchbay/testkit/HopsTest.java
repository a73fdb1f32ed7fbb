package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageSpec;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Which threads a frame meets: each hand-over costs more than all its arithmetic. */
class HopsTest {
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private void meet() {
        met.add(Thread.currentThread().getName());
    }

    @Test
    void theCallersAudioIsProcessedByTheThreadThatBringsItAndByNoOther() {
        var filter = StageSpec.filter(FakeStage.formats("pcm16 16000"), Framing.ANY);
        var session = TestSession.pipeline()
                .stage(
                        "filter",
                        filter,
                        () -> FakeStage.hearing((context, frame) -> {
                            meet();
                            context.emit(frame);
                        }))
                .stage("agent", agent("pcm16 24000"), () -> FakeStage.hearing((context, frame) -> meet()))
                .start();
        session.advance(100);
        met.clear(); // the first frames may have found the session busy with its start
        session.callerSays(Sound.speech(2_000));
        session.advance(2_000);
        session.finish();
        assertThat(met).containsExactly("call " + session.call().id());
    }

    @Test
    void onItsWayToAProvidersSocketItIsHandedOverOnce() {
        List<Outbox<Integer>> outbox = new CopyOnWriteArrayList<>();
        var stage = FakeStage.hearing((context, frame) -> outbox.getFirst().offer(frame.samples()));
        stage.onStart = context -> outbox.add(context.outbox("up", 100, samples -> meet()));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.advance(1_000);
        session.finish();
        assertThat(met).containsExactly("agent up");
    }

    @Test
    void theAgentsAudioIsConvertedByItsWriterAndSentByTheClock() {
        var stage = new FakeStage();
        stage.onStart = context -> {
            var utterance = context.begin("story");
            context.fork("speaks", () -> utterance.write(ByteBuffer.allocate(48_000)));
        };
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 24000"), () -> stage)
                .start();
        session.advance(2_000);
        session.finish();
        assertThat(session.call().sentBy())
                .containsExactly(Thread.currentThread().getName());
    }
}
