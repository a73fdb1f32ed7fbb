package dev.patchbay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.playout.Track;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayoutAllocationTest {
    private static final AudioFormat FORMAT = AudioFormat.mono(Encoding.PCM16, 8_000);

    private final byte[] frame = new byte[FORMAT.bytes(Duration.ofMillis(20))];

    @Test
    void aProviderThatIsDoneLongBeforeItsAudioIsPlayedCostsNothing() throws InterruptedException {
        var playout =
                new Playout(FORMAT, Playout.Marks.of(Duration.ofMinutes(3)), false, Threads.VIRTUAL, new Unheard());
        var reply = playout.open("reply");
        var audio = new byte[FORMAT.bytes(Duration.ofMinutes(3))];
        playout.append(reply, FORMAT, audio, 0, audio.length);
        playout.close(reply);
        assertThat(Allocation.bytesOf(() -> playout.pull(FORMAT, frame))).isZero();
        assertThat(playout.pull(FORMAT, frame))
                .as("bytes of the reply in the frame behind those that were measured")
                .isEqualTo(frame.length);
    }

    private static final class Unheard implements Playout.Listener {
        @Override
        public void started(Track track) {}

        @Override
        public void finished(Track track, Heard heard) {}
    }
}
