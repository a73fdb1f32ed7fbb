package dev.patchbay.emulator.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audio that is made once and kept. */
final class StudioTest {
    private static final SampleFormat PCM = new SampleFormat(Encoding.PCM16, 24_000);
    private static final SampleFormat ULAW = new SampleFormat(Encoding.ULAW, 8_000);
    private static final SampleFormat ALAW = new SampleFormat(Encoding.ALAW, 8_000);

    private final Studio studio = new Studio();

    private static byte[] bytes(Take take) {
        var all = new ByteArrayOutputStream();
        take.pieces().forEach(piece -> all.writeBytes(Base64.getDecoder().decode(piece)));
        return all.toByteArray();
    }

    @Test
    void soundsFollowOneAnother() {
        var take = studio.take(List.of(new Sound.Silence(150), new Sound.Tone(440, 100)), ULAW, 100);
        assertThat(take.pieces()).hasSize(3);
        assertThat(take.millis()).isEqualTo(250);
        assertThat(take.millisAfter(2)).isEqualTo(200);
        assertThat(take.millisAfter(3)).isEqualTo(250);
        byte[] audio = bytes(take);
        assertThat(audio).hasSize(2_000);
        assertThat(audio[1_199]).isEqualTo((byte) 0xff);
        assertThat(ULAW.sample(audio, 1_204)).isGreaterThan(5_000);
    }

    @Test
    void whoAsksForTheSameGetsTheSame() {
        var sounds = List.<Sound>of(new Sound.Tone(440, 100));
        assertThat(studio.take(sounds, PCM, 100)).isSameAs(studio.take(sounds, PCM, 100));
        assertThat(studio.take(sounds, PCM, 50)).isNotSameAs(studio.take(sounds, PCM, 100));
    }

    @Test
    void theSameAudioIsThereInOnePiece() {
        var sounds = List.<Sound>of(new Sound.Tone(440, 250));
        assertThat(studio.audio(sounds, ULAW)).isEqualTo(bytes(studio.take(sounds, ULAW, 100)));
        assertThat(studio.audio(sounds, ULAW)).isSameAs(studio.audio(sounds, ULAW));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 32_000, 48_000})
    void speechLastsAsLongAtEveryRate(int rate) {
        var sounds = List.<Sound>of(new Sound.Speech("Good morning.", 160, 110));
        int millis = PCM.millis(studio.audio(sounds, PCM).length);
        for (Encoding encoding : Encoding.values()) {
            var format = new SampleFormat(encoding, rate);
            assertThat(format.millis(studio.audio(sounds, format).length)).isBetween(millis - 1, millis + 1);
        }
    }

    @Test
    void speechLastsAsLongInEveryFormat() {
        var sounds = List.<Sound>of(new Sound.Speech("Good morning, how are you?", 160, 110));
        int millis = studio.take(sounds, PCM, 100).millis();
        assertThat(millis).isBetween(800, 4_000);
        assertThat(studio.take(sounds, ALAW, 100).millis()).isBetween(millis - 1, millis + 1);
    }

    @Test
    void aFileAtTheWiresRateArrivesSampleBySample(@TempDir Path folder) throws Exception {
        byte[] samples = {1, 0, 2, 0, 3, 0, 0, 127};
        var file = folder.resolve("a.wav");
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), new AudioFormat(24_000, 16, 1, true, false), 4),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        assertThat(bytes(studio.take(List.of(new Sound.Wav(file)), PCM, 100))).isEqualTo(samples);
    }

    @Test
    void aFileThatIsNoAudioIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a.wav"), "no audio");
        assertThatThrownBy(() -> studio.take(List.of(new Sound.Wav(file)), PCM, 100))
                .hasMessageContaining("a.wav is no WAV file; convert it to mono PCM of 16 bits");
    }
}
