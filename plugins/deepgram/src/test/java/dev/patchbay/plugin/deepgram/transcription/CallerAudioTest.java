package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A µ-law line: 8 bytes are a millisecond. */
final class CallerAudioTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcmu 8000");

    private final List<Integer> sizes = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean taken = true;
    private int said;
    private final CallerAudio audio = new CallerAudio(FORMAT, Duration.ofMillis(80), Duration.ofSeconds(5), this::send);

    private boolean send(ByteBuffer message) {
        if (taken) {
            sizes.add(message.remaining());
            var bytes = new byte[message.remaining()];
            message.get(bytes);
            sent.writeBytes(bytes);
        }
        return taken;
    }

    /** The byte at each place says which second it is of. */
    private static final class Spoken implements AudioFrame {
        private final byte[] bytes;

        Spoken(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public AudioFormat format() {
            return FORMAT;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public void copyTo(ByteBuffer target) {
            target.put(bytes);
        }

        @Override
        public AudioFrame copy() {
            return this;
        }
    }

    private void speak(int ms, int frameMs) {
        for (int at = 0; at < ms; at += frameMs) {
            var bytes = new byte[frameMs * 8];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ((said + i) / 8_000);
            }
            said += bytes.length;
            audio.take(new Spoken(bytes));
        }
    }

    private int sentMs() {
        return sent.size() / 8;
    }

    @Test
    void sendsMessagesOfOneLengthWhateverTheFramesAre() {
        audio.connected();
        speak(1_000, 20);
        speak(1_000, 50);
        assertThat(sizes).containsOnly(640).hasSize(25);
    }

    @Test
    void keepsWhatIsSaidBeforeThereIsAConnection() {
        speak(1_000, 20);
        assertThat(sentMs()).isZero();
        audio.connected();
        speak(4_400, 20);
        assertThat(sent.toByteArray()[0]).isZero();
        assertThat(audio.caughtUp()).isTrue();
        assertThat(sentMs()).isBetween(5_320, 5_400);
    }

    @Test
    void sendsWhatWasKeptAQuarterFasterThanItWasSaid() {
        speak(2_000, 20);
        audio.connected();
        speak(4_000, 20);
        assertThat(sentMs()).as("of 6 s").isBetween(4_920, 5_080);
        assertThat(audio.caughtUp()).isFalse();
        speak(4_400, 20);
        assertThat(audio.caughtUp()).isTrue();
        int before = sentMs();
        speak(2_000, 20);
        assertThat(sentMs() - before).as("as it is said, once it has caught up").isEqualTo(2_000);
    }

    @Test
    void aNewConnectionHearsWhatWasNotUnderstood() {
        audio.connected();
        speak(3_000, 20);
        audio.understood(2_000);
        audio.stop();
        speak(1_000, 20);
        sent.reset();
        audio.connected();
        assertThat(audio.beganMs()).isEqualTo(2_000);
        speak(10_000, 20);
        assertThat(sent.toByteArray()[0]).isEqualTo((byte) 2);
    }

    @Test
    void leavesOutWhatIsOlderThanIsKept() {
        audio.connected();
        speak(80, 80);
        audio.stop();
        speak(8_000, 20);
        audio.connected();
        assertThat(audio.beganMs()).isEqualTo(3_080);
    }

    @Test
    void countsTheServersTimeByWhatTheServerGot() {
        audio.connected();
        speak(800, 80);
        taken = false;
        speak(240, 80);
        taken = true;
        speak(80, 80);
        assertThat(audio.beganMs()).as("three messages are missing").isEqualTo(240);
        assertThat(audio.takeLostMs()).isEqualTo(240);
        assertThat(audio.takeSentMs()).isEqualTo(880);
        assertThat(audio.heardMs()).isEqualTo(1_120);
    }

    @Test
    void silenceIsTheFormatsOwn() {
        audio.connected();
        audio.takeSilence();
        assertThat(sent.toByteArray()).hasSize(640).containsOnly(0xff);
    }
}
