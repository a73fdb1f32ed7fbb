package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When there is no voice within speech. */
final class PauseTest {
    private static final int ONSET = 1_000;

    @ParameterizedTest
    @CsvSource({
        "ENERGY, 0",
        "ENERGY, 7",
        "ENERGY, 13",
        "ENERGY, 19",
        "WEBRTC, 0",
        "WEBRTC, 7",
        "WEBRTC, 13",
        "WEBRTC, 19"
    })
    void knowsThatACoughIsOver200MillisecondsAfterItBegan(Variant variant, int offset) {
        var sound = Sounds.joined(Sounds.silence((ONSET + offset) / 1_000.0), cough(), Sounds.silence(1));
        var line = Sounds.sum(sound, Sounds.whiteNoise((double) sound.length / Sounds.RATE, -60));

        var heard = Heard.in(line, variant.detector());

        assertThat(heard.segments())
                .singleElement()
                .satisfies(
                        segment -> assertThat(segment.known() - ONSET - offset).isBetween(40, 80));
        assertThat(heard.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause - ONSET - offset).isBetween(160, 200));
        assertThat(heard.resumptions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hardlyPausesInAnUtterance(Variant variant) {
        var conversation = Conversation.at(-26);
        var heard = Heard.in(conversation.sound(), variant.detector());

        long within = heard.pauses().stream()
                .filter(pause -> conversation.utterances().stream()
                        .anyMatch(utterance -> utterance.begin() < pause && pause < utterance.end()))
                .count();
        assertThat(within).as("pauses in 34 s of speech").isLessThanOrEqualTo(8);
        assertThat(heard.resumptions())
                .hasSizeBetween((int) within, heard.pauses().size());
    }

    @ParameterizedTest
    @CsvSource({"ENERGY, 60", "ENERGY, 75", "WEBRTC, 60", "WEBRTC, 75"})
    void neverPausesInAClosureWithinAWord(Variant variant, int closureMs) {
        for (int offset = 0; offset < 20; offset++) {
            var sound = Sounds.joined(
                    Sounds.silence(1 + offset / 1_000.0), vowel(), Sounds.silence(closureMs / 1_000.0), vowel());

            assertThat(Heard.in(sound, variant.detector()).pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhenTheVoiceIsBack(Variant variant) {
        var sound = Sounds.joined(Sounds.silence(1), vowel(), Sounds.silence(0.2), vowel(), Sounds.silence(1));

        var heard = Heard.in(sound, variant.detector());

        assertThat(heard.segments()).hasSize(1);
        assertThat(heard.pauses()).hasSize(2).first().isEqualTo(1_480);
        assertThat(heard.resumptions())
                .singleElement()
                .satisfies(at -> assertThat(at).isBetween(1_640, 1_660));
    }

    /** A burst of air with some colour from the mouth, 100 ms long. */
    private static double[] cough() {
        var random = new Random(3);
        var burst = Sounds.made(0.1, t -> random.nextGaussian() * (1 + Math.sin(2 * Math.PI * 90 * t)));
        return Sounds.scaled(burst, -16);
    }

    /** 400 ms of 120 Hz and its harmonics, loud at both ends and swelling between: what is steady is background. */
    private static double[] vowel() {
        return Sounds.scaled(
                Sounds.made(0.4, t -> {
                    double sum = 0;
                    for (int k = 1; k < 25; k++) {
                        double away = (k * 120 - 700 - 400 * t) / 200;
                        sum += Math.sin(2 * Math.PI * k * (120 * t - 20 * t * t) + k * k) / (1 + away * away);
                    }
                    return sum * (1.5 + Math.cos(2 * Math.PI * 5 * t));
                }),
                -26);
    }
}
