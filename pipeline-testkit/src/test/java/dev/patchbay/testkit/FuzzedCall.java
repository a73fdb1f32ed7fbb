package dev.patchbay.testkit;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call whose far end is the test's own thread: it plays the reader's part, while the real reader waits for the end. */
final class FuzzedCall implements Call {
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FormatSet<AudioFormat> formats;
    private final boolean acknowledges;
    private final Consumer<short[]> heard;
    private final Runnable cleared;
    private @Nullable Receiver receiver;

    FuzzedCall(AudioFormat format, boolean acknowledges, Consumer<short[]> heard, Runnable cleared) {
        this.formats = FormatSet.of(format);
        this.acknowledges = acknowledges;
        this.heard = heard;
        this.cleared = cleared;
    }

    /** What the far end says, once the session listens. */
    Receiver farEnd() throws InterruptedException {
        listening.await();
        return requireNonNull(receiver, "listening");
    }

    @Override
    public void receive(Receiver here) {
        receiver = here;
        listening.countDown();
        boolean over = false;
        while (!over) {
            try {
                closed.await();
                over = true;
            } catch (InterruptedException again) {
                over = closed.getCount() == 0;
            }
        }
        here.hangup();
    }

    @Override
    public boolean send(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        heard.accept(Bytes.samples(bytes.array(), frame.format()));
        return true;
    }

    @Override
    public void clear() {
        cleared.run();
    }

    @Override
    public boolean acknowledges() {
        return acknowledges;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public String id() {
        return "fuzzed";
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }

    @Override
    public FormatSet<AudioFormat> inbound() {
        return formats;
    }

    @Override
    public FormatSet<AudioFormat> outbound() {
        return formats;
    }
}
