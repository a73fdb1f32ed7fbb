package dev.patchbay.testkit;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A well-behaved agent: greets, says each turn of the caller again, and says goodbye when the star key is pressed. */
final class Parrot implements AudioStage {
    private final ByteArrayOutputStream turn = new ByteArrayOutputStream();
    private @Nullable StageContext context;
    private @Nullable Outbox<byte[]> speech;
    private int said;

    static FakeFactory factory() {
        return new FakeFactory("parrot", spec(), Parrot::new);
    }

    static StageSpec spec() {
        return FakeStage.agent("pcm16 8000", "pcm16 16000", "pcmu 8000");
    }

    @Override
    public void start(StageContext started) {
        context = started;
        speech = started.outbox("speech", 16, bytes -> say(started, bytes));
        speech.offer(Bytes.of(Sound.speech(1_200).at(started.outputFormat().sampleRate()), started.outputFormat()));
    }

    private void say(StageContext session, byte[] bytes) throws InterruptedException {
        try (var utterance = session.begin("parrot-" + ++said)) {
            session.publish(new StageEvent.AgentText(utterance.id(), "squawk"));
            utterance.write(ByteBuffer.wrap(bytes));
        }
    }

    @Override
    public void process(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        turn.writeBytes(bytes.array());
    }

    @Override
    public void callerStarted(Duration ago) {
        turn.reset();
    }

    @Override
    public void callerStopped() {
        if (speech != null) {
            speech.offer(turn.toByteArray());
        }
    }

    @Override
    public void interrupt(Interruption interruption) {
        turn.reset();
    }

    @Override
    public void dtmf(char digit) {
        if (context != null && digit == '*') {
            context.session().hangUpWhenHeard("the caller pressed the star");
        } else if (speech != null) {
            speech.offer(new byte[8_000]);
        }
    }
}
