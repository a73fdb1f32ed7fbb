package dev.patchbay.bench.density.echo;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Says what it hears, frame by frame, in one utterance that never ends.
 *
 * <p>The way of a frame is that of any agent: copied in the session's turn, handed to a thread that may wait, and written
 * from there. The copies are used again, so that what is measured is the runtime's garbage and not this stage's.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #say}, which is the outbox's.
 */
final class EchoStage implements AudioStage {
    private static final int COPIES = 8; // 160 ms: what a stalled writer may be behind
    private static final Duration LONGEST = Duration.ofMillis(60); // of the caller's frames, after resampling

    private final EchoSettings settings;
    private final ByteBuffer[] copies = new ByteBuffer[COPIES];
    private long heard; // frames
    private final AtomicLong said = new AtomicLong();
    private @Nullable StageContext context;
    private @Nullable Outbox<ByteBuffer> outbox;
    private @Nullable Utterance utterance; // the outbox's thread's

    EchoStage(EchoSettings settings) {
        this.settings = settings;
        for (int i = 0; i < COPIES; i++) {
            copies[i] = ByteBuffer.allocate(settings.format().bytes(LONGEST));
        }
    }

    @Override
    public void start(StageContext seat) {
        context = seat;
        outbox = seat.outbox("echo", COPIES, this::say);
    }

    @Override
    public void process(AudioFrame frame) {
        if (heard - said.get() < COPIES) { // else the writer is stuck, and what it can't say is lost
            var copy = copies[(int) (heard++ % COPIES)].clear();
            frame.copyTo(copy);
            requireNonNull(outbox).offer(copy.flip());
        }
    }

    private void say(ByteBuffer copy) throws InterruptedException {
        var speaking = utterance;
        if (speaking == null || speaking.cancelled()) {
            speaking = requireNonNull(context).begin("echo");
            utterance = speaking;
            speaking.write(ByteBuffer.allocate(settings.format().bytes(Duration.ofMillis(settings.leadMs()))));
        }
        speaking.write(copy);
        said.incrementAndGet();
    }
}
