package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Of the caller's audio nothing is allocated but the text that the socket is given. */
@Isolated
final class CallerAudioAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final AudioFormat PCM = AudioFormat.parse("pcm16 24000");
    private static final int FRAMES = 10_000;

    /** A Latin-1 text of a message: base64 of 960 bytes in its envelope, and two headers. */
    private static final long TEXT = 1_280 + 47 + 24 + 24;

    private static final class Frame implements AudioFrame {
        private final ByteBuffer bytes = ByteBuffer.allocate(960);

        @Override
        public AudioFormat format() {
            return PCM;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public int length() {
            return bytes.capacity();
        }

        @Override
        public void copyTo(ByteBuffer target) {
            bytes.clear();
            target.put(bytes);
        }

        @Override
        public AudioFrame copy() {
            return this;
        }
    }

    private long characters;

    @Test
    void aFrameCostsOneText() {
        var audio = new CallerAudio(
                PCM,
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                (pause, task) -> {},
                text -> {
                    characters += text.length();
                    return true;
                },
                text -> true,
                () -> {});
        var frame = new Frame();
        audio.flowFrom(audio.kept());
        run(audio, frame);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(audio, frame);
        long each = (THREADS.getCurrentThreadAllocatedBytes() - before) / FRAMES;
        assertThat(characters).isEqualTo(2L * FRAMES * (1_280 + 47));
        assertThat(each).isBetween(1_280L, TEXT);
    }

    private static void run(CallerAudio audio, Frame frame) {
        for (int i = 0; i < FRAMES; i++) {
            audio.take(frame);
        }
    }
}
