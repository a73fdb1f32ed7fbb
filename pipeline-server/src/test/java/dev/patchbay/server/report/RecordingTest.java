package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 48_000})
    void leftIsTheCallerAndRightTheAgentAtEveryRate(int rate) throws IOException {
        Path file = new SampleCall(rate, 2)
                .callerSounds(0, 500)
                .agentSounds(1000, 1500)
                .wav(folder);

        Recording recording = Recording.read(file);

        assertThat(recording.lengthMs()).isEqualTo(2000);
        assertThat(recording.caller().audible())
                .allMatch(sound -> sound.toMs() < 501)
                .isNotEmpty();
        assertThat(recording.agent().audible()).singleElement().satisfies(sound -> {
            assertThat(sound.fromMs()).isEqualTo(1000);
            assertThat(sound.toMs()).isBetween(1499.0, 1501.0);
        });
    }

    @Test
    void monoIsRefused() throws IOException {
        refuses(wav(8000, 16, 1), "has 1 channel(s); a report needs 2, left = caller and right = agent");
    }

    @Test
    void eightBitsAreRefused() throws IOException {
        refuses(wav(8000, 8, 2), "a report needs little-endian PCM of 16 bits");
    }

    @Test
    void ratesThatNoCallHasAreRefused() throws IOException {
        refuses(wav(96_000, 16, 2), "is at 96000 Hz; a report needs 8000 to 48000 Hz");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        refuses(Files.writeString(folder.resolve("call.wav"), "no sound"), "is not a WAV file that can be read");
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        refuses(Files.createFile(folder.resolve("call.wav")), "is not a WAV file that can be read");
    }

    private Path wav(float rate, int bits, int channels) throws IOException {
        return SampleCall.wav(folder, new AudioFormat(rate, bits, channels, bits > 8, false), new byte[1600]);
    }

    private static void refuses(Path file, String problem) {
        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(CallReportException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(problem);
    }
}
