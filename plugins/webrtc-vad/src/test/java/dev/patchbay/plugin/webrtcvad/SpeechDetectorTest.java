package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Thresholds;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeechDetectorTest {
    private static final double[] ONE_UTTERANCE =
            Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -25), Sounds.silence(3));

    @Test
    void saysWhenSpeechBeganAndEnded() {
        var segment =
                Heard.in(ONE_UTTERANCE, Variant.ENERGY.detector()).segments().getFirst();
        int speech = ONE_UTTERANCE.length * 1000 / Sounds.RATE - 4000;

        assertThat(segment.begin()).isEqualTo(1000);
        assertThat(segment.known()).isEqualTo(1060);
        assertThat(segment.end()).isCloseTo(1000 + speech, within(40));
        assertThat(segment.knownEnd() - segment.end()).isCloseTo(350, within(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 160})
    void waitsForAsMuchSpeechAsConfigured(int startMs) {
        var segment =
                heard(ONE_UTTERANCE, Configs.times(startMs, 200)).segments().getFirst();

        assertThat(segment.known() - segment.begin()).isEqualTo(startMs);
    }

    @Test
    void ignoresSpeechShorterThanConfigured() {
        var word = Sounds.joined(Sounds.silence(1), new Babbler().utterance(2, -25), Sounds.silence(1));

        assertThat(heard(word, Configs.times(500, 200)).segments()).isEmpty();
        assertThat(heard(word, Configs.times(200, 200)).segments()).hasSize(1);
    }

    @Test
    void bridgesClosuresWhileItWaitsForLongSpeech() {
        var segment = heard(ONE_UTTERANCE, Configs.times(500, 200)).segments().getFirst();

        assertThat(segment.begin()).isEqualTo(1000);
        assertThat(segment.known()).isBetween(1500, 1600);
    }

    @Test
    void waitsForAsMuchSilenceAsConfigured() {
        var sooner = heard(ONE_UTTERANCE, Configs.times(60, 200)).segments().getLast();
        var later = heard(ONE_UTTERANCE, Configs.times(60, 700)).segments().getLast();

        assertThat(later.knownEnd() - sooner.knownEnd()).isEqualTo(500);
        assertThat(later.end()).isEqualTo(sooner.end());
    }

    @Test
    void hearsNothingBelowTheFixedGate() {
        var soft = Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -36), Sounds.silence(1));

        assertThat(heard(soft, Configs.gate(1500).thresholds()).segments()).isEmpty();
        assertThat(heard(soft, Configs.gate(-45).thresholds()).segments()).hasSize(1);
    }

    /** WebRTC's detector has a background of its own, which forgets loud noise more slowly. */
    @ParameterizedTest
    @CsvSource({"ENERGY, 5540", "WEBRTC, 5900"})
    void hearsSoftSpeechOnceTheNoiseBeforeItStopped(Variant variant, int latest) {
        var sound = Sounds.joined(
                Sounds.whiteNoise(5, -30), Sounds.silence(0.5), new Babbler().utterance(6, -38), Sounds.silence(1));

        assertThat(Heard.in(sound, variant.detector()).segments().getLast().begin())
                .isBetween(5480, latest);
    }

    @ParameterizedTest
    @EnumSource
    void takesAMurmurForAVoice(Variant variant) {
        var murmur = Sounds.joined(Sounds.silence(1), Sounds.tones(0.3, -30, 1, 0, 120, 240), Sounds.silence(1));

        assertThat(Heard.in(murmur, variant.detector()).segments().getFirst().known())
                .isLessThanOrEqualTo(1080);
    }

    @ParameterizedTest
    @EnumSource
    void takesACallThatBeginsInTheMiddleOfAWord(Variant variant) {
        var sound = Sounds.joined(new Babbler().utterance(6, -25), Sounds.silence(1));

        assertThat(Heard.in(sound, variant.detector()).segments().getFirst().known())
                .isLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @EnumSource
    void allocatesNothingPerFrame(Variant variant) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var detector = variant.detector();
        var frame = Sounds.rounded(Sounds.whiteNoise(0.02, -30));
        feed(detector, frame);

        long before = threads.getCurrentThreadAllocatedBytes();
        feed(detector, frame);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).as("bytes for 20000 frames").isLessThan(20_000);
    }

    private static Heard heard(double[] sound, Thresholds thresholds) {
        return Heard.in(sound, Variant.ENERGY.detector(thresholds));
    }

    private static void feed(SpeechDetector detector, short[] frame) {
        for (int i = 0; i < 20_000; i++) {
            detector.accept(frame);
        }
    }
}
