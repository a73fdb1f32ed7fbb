package dev.patchbay.bench;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest agent there is: what it hears it says, in one utterance that never ends. Like any agent it keeps a copy of
 * what it heard and speaks outside of the session's turn.
 */
final class EchoAgent implements AudioStage {
    private static final int MAX_BYTES = 65_536;

    private final ByteBuffer heard = ByteBuffer.allocate(MAX_BYTES);
    private @Nullable Utterance utterance;

    @Override
    public void start(StageContext context) {
        utterance = context.begin("echo");
    }

    @Override
    public void process(AudioFrame frame) {
        frame.copyTo(heard);
    }

    /** Says what was heard since the last time. Not in the session's turn. */
    void speak() throws InterruptedException {
        requireNonNull(utterance, "not started").write(heard.flip());
        heard.clear();
    }
}
