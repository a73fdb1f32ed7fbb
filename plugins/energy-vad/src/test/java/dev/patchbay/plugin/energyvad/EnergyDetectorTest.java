package dev.patchbay.plugin.energyvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnergyDetectorTest {
    private static final double[] ONE_UTTERANCE =
            Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -25), Sounds.silence(3));

    @Test
    void saysWhenSpeechBeganAndEnded() {
        var segment = Heard.in(ONE_UTTERANCE, Configs.defaults()).segments().getFirst();
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
                Heard.in(ONE_UTTERANCE, Configs.times(startMs, 200)).segments().getFirst();

        assertThat(segment.known() - segment.begin()).isEqualTo(startMs);
    }

    @Test
    void ignoresSpeechShorterThanConfigured() {
        var word = Sounds.joined(Sounds.silence(1), new Babbler().utterance(2, -25), Sounds.silence(1));

        assertThat(Heard.in(word, Configs.times(500, 200)).segments()).isEmpty();
        assertThat(Heard.in(word, Configs.times(200, 200)).segments()).hasSize(1);
    }

    @Test
    void bridgesClosuresWhileItWaitsForLongSpeech() {
        var segment =
                Heard.in(ONE_UTTERANCE, Configs.times(500, 200)).segments().getFirst();

        assertThat(segment.begin()).isEqualTo(1000);
        assertThat(segment.known()).isBetween(1500, 1600);
    }

    @Test
    void waitsForAsMuchSilenceAsConfigured() {
        var sooner = Heard.in(ONE_UTTERANCE, Configs.times(60, 200)).segments().getLast();
        var later = Heard.in(ONE_UTTERANCE, Configs.times(60, 700)).segments().getLast();

        assertThat(later.knownEnd() - sooner.knownEnd()).isEqualTo(500);
        assertThat(later.end()).isEqualTo(sooner.end());
    }

    @Test
    void hearsNothingBelowTheFixedGate() {
        var soft = Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -36), Sounds.silence(1));

        assertThat(Heard.in(soft, Configs.gate(1500)).segments()).isEmpty();
        assertThat(Heard.in(soft, Configs.gate(-45)).segments()).hasSize(1);
    }

    @Test
    void hearsSoftSpeechOnceTheNoiseBeforeItStopped() {
        var sound = Sounds.joined(
                Sounds.whiteNoise(5, -30), Sounds.silence(0.5), new Babbler().utterance(6, -38), Sounds.silence(1));

        assertThat(Heard.in(sound, Configs.defaults()).segments().getLast().begin())
                .isBetween(5480, 5540);
    }

    @Test
    void takesAMurmurForAVoice() {
        var murmur = Sounds.joined(Sounds.silence(1), Sounds.tones(0.3, -30, 1, 0, 120, 240), Sounds.silence(1));

        assertThat(Heard.in(murmur, Configs.defaults()).segments().getFirst().known())
                .isLessThanOrEqualTo(1080);
    }

    @Test
    void takesACallThatBeginsInTheMiddleOfAWord() {
        var sound = Sounds.joined(new Babbler().utterance(6, -25), Sounds.silence(1));

        assertThat(Heard.in(sound, Configs.defaults()).segments().getFirst().known())
                .isLessThanOrEqualTo(80);
    }

    @Test
    void allocatesNothingPerFrame() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var detector = new EnergyDetector(Configs.defaults());
        var frame = Sounds.rounded(Sounds.whiteNoise(0.02, -30));
        feed(detector, frame);

        long before = threads.getCurrentThreadAllocatedBytes();
        feed(detector, frame);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).as("bytes for 20000 frames").isLessThan(20_000);
    }

    private static void feed(EnergyDetector detector, short[] frame) {
        for (int i = 0; i < 20_000; i++) {
            detector.accept(frame);
        }
    }
}
