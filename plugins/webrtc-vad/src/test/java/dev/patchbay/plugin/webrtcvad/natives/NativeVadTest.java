package dev.patchbay.plugin.webrtcvad.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeVadTest {
    private final VadLibrary library = library();

    private static VadLibrary library() {
        var found = VadLibraries.search(Optional.empty()).join();
        assumeTrue(found.isPresent(), "not tested: no native detector loads here");
        return found.orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 32_000, 48_000})
    void tellsLoudNoiseFromSilenceAtEveryRateLengthAndMode(int hertz) {
        for (int millis : new int[] {10, 20, 30}) {
            for (int mode = 0; mode <= 3; mode++) {
                try (var loud = library.detector(mode, hertz, millis);
                        var quiet = library.detector(mode, hertz, millis)) {
                    settle(quiet, new short[hertz / 1_000 * millis]);
                    settle(loud, noise(hertz / 1_000 * millis));
                    assertThat(loud.isVoice(noise(hertz / 1_000 * millis))).isTrue();
                    assertThat(quiet.isVoice(new short[hertz / 1_000 * millis])).isFalse();
                }
            }
        }
    }

    /** It takes the first frames of a call for a voice in some modes, and for none in others. */
    private static void settle(NativeVad vad, short[] frame) {
        for (int i = 0; i < 30; i++) {
            vad.isVoice(frame);
        }
    }

    private static short[] noise(int samples) {
        var random = new Random(1);
        var noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) (6_000 * random.nextGaussian());
        }
        return noise;
    }

    @ParameterizedTest
    @CsvSource({
        "4, 8000, 20, mode 4",
        "-1, 8000, 20, mode -1",
        "1, 24000, 20, rate 24000",
        "1, 8000, 25, frame length 25"
    })
    void refusesWhatWebRtcDoesNotKnow(int mode, int hertz, int millis, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.detector(mode, hertz, millis))
                .withMessageContainingAll(named, "use one of [");
    }

    @Test
    void refusesFramesOfAnotherLength() {
        try (var vad = library.detector(1, 8_000, 20)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> vad.isVoice(new short[80]))
                    .withMessageContainingAll("80", "160");
        }
    }

    @Test
    void canBeClosedTwiceAndRefusesToBeUsedThen() {
        var vad = library.detector(1, 8_000, 20);
        vad.close();
        vad.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> vad.isVoice(new short[160]))
                .withMessageContaining("closed");
    }
}
