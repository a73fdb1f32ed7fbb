package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every millisecond of the caller's audio is its own byte value here: 8 samples of µ-law. */
final class CallerAudioTest {
    private static final AudioFormat PCMU = AudioFormat.parse("pcmu 8000");

    private final List<String> sent = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean reading = true;
    private int dropped;
    private int millis;
    private final CallerAudio audio = new CallerAudio(
            PCMU,
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            (pause, task) -> later.add(task),
            text -> {
                if (reading) {
                    sent.add(text);
                }
                return reading;
            },
            sent::add,
            () -> dropped++);

    private record Frame(ByteBuffer bytes) implements AudioFrame {
        @Override
        public AudioFormat format() {
            return PCMU;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public int length() {
            return bytes.remaining();
        }

        @Override
        public void copyTo(ByteBuffer target) {
            target.put(bytes.duplicate());
        }

        @Override
        public AudioFrame copy() {
            return this;
        }
    }

    private void speak(int ms) {
        for (int frame = 0; frame < ms / 20; frame++) {
            var bytes = new byte[160];
            for (int i = 0; i < 20; i++) {
                Arrays.fill(bytes, i * 8, i * 8 + 8, (byte) millis++);
            }
            audio.take(new Frame(ByteBuffer.wrap(bytes)));
        }
    }

    /** The milliseconds that were sent, in order. */
    private List<Integer> sentMillis() {
        var bytes = new ByteArrayOutputStream();
        for (var text : sent) {
            assertThat(text)
                    .startsWith("{\"type\":\"input_audio_buffer.append\",\"audio\":\"")
                    .endsWith("\"}");
            bytes.writeBytes(Base64.getDecoder().decode(text.substring(45, text.length() - 2)));
        }
        var all = bytes.toByteArray();
        var result = new ArrayList<Integer>();
        for (int i = 0; i < all.length; i += 8) {
            result.add(all[i] & 0xff);
        }
        return result;
    }

    private static List<Integer> from(int first, int end) {
        var list = new ArrayList<Integer>();
        for (int i = first; i < end; i++) {
            list.add(i);
        }
        return list;
    }

    @Test
    void whatIsSaidBeforeTheServerListensIsSentFirst() {
        speak(60);
        assertThat(sent).isEmpty();
        audio.flowFrom(audio.kept());
        speak(40);
        assertThat(sentMillis()).isEqualTo(from(0, 100));
        assertThat(sent).hasSize(3);
    }

    @Test
    void aFarEndThatSendsASampleAtATimeMakesNoMoreMessages() {
        audio.flowFrom(audio.kept());
        for (int i = 0; i < 4 * 160; i++) {
            audio.take(new Frame(ByteBuffer.wrap(new byte[] {(byte) (i / 8)})));
        }
        assertThat(sent).hasSize(4);
        assertThat(sentMillis()).isEqualTo(from(0, 80));
    }

    @Test
    void theEndOfATurnIsSentHoweverShort() {
        speak(20);
        audio.flowFrom(audio.position(Duration.ofMillis(20)));
        audio.take(new Frame(ByteBuffer.wrap(new byte[] {20, 20, 20, 20, 20, 20, 20, 20})));
        audio.turnEnded();
        assertThat(sentMillis()).isEqualTo(from(0, 21));
    }

    @Test
    void onlySoMuchIsKept() {
        speak(180);
        audio.flowFrom(audio.kept());
        assertThat(sentMillis()).isEqualTo(from(80, 180));
    }

    @Test
    void afterALossWhatWasNotAnsweredIsSentAgain() {
        audio.flowFrom(audio.kept());
        speak(40);
        audio.answered(audio.position(Duration.ofMillis(20)));
        speak(20);
        audio.stop();
        speak(20);
        sent.clear();
        audio.flowFrom(audio.kept());
        assertThat(sentMillis()).isEqualTo(from(20, 80));
    }

    @Test
    void betweenTurnsNothingIsSentWhereTheServerDoesNotListen() {
        speak(80);
        audio.flowFrom(audio.position(Duration.ofMillis(30)));
        speak(20);
        audio.stop();
        speak(20);
        assertThat(sentMillis()).isEqualTo(from(50, 100));
    }

    @Test
    void aServerThatDoesNotReadMissesFramesAndTheyAreCounted() {
        audio.flowFrom(audio.kept());
        reading = false;
        speak(60);
        reading = true;
        speak(20);
        assertThat(dropped).isEqualTo(3);
        assertThat(sentMillis()).isEqualTo(from(60, 80));
    }

    @Test
    void aLineThatIsSlowIsNotGivenAllOfItAtOnce() {
        speak(60);
        reading = false;
        audio.flowFrom(audio.kept());
        speak(20);
        assertThat(dropped).as("nothing is dropped of what is sent again").isZero();
        reading = true;
        later.remove().run();
        speak(20);
        assertThat(sentMillis()).isEqualTo(from(0, 100));
    }

    @Test
    void theEndOfATurnIsSentThoughTheLineIsSlow() {
        speak(80);
        reading = false;
        audio.flowFrom(audio.kept());
        audio.turnEnded();
        assertThat(sentMillis()).isEqualTo(from(0, 80));
    }

    @Test
    void whileWhatWasKeptIsBeingSentThePlaceIsWhereTheServerIs() {
        speak(80);
        reading = false;
        audio.connected();
        audio.flowFrom(audio.kept());
        assertThat(audio.place(0)).isZero();
        reading = true;
        later.remove().run();
        assertThat(audio.place(60)).isEqualTo(60 * 8);
    }

    @Test
    void thePlaceInTheAudioSaysHowLongAgoItWas() {
        audio.flowFrom(audio.kept());
        speak(100);
        assertThat(audio.since(40)).isEqualTo(Duration.ofMillis(60));
        assertThat(audio.since(4_000)).isEqualTo(Duration.ZERO);
    }
}
