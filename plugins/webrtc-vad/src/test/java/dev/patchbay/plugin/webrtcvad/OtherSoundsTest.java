package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half a minute of what is on a line when nobody speaks. */
final class OtherSoundsTest {
    private static final double SECONDS = 30;

    @ParameterizedTest(name = "{0}: at most {2} %")
    @MethodSource("sounds")
    void areNotSpeech(String name, double[] sound, double atMostPercent) {
        assertThat(Heard.in(sound, Variant.ENERGY.detector()).percent()).isLessThanOrEqualTo(atMostPercent);
    }

    @ParameterizedTest(name = "{0}: at most {2} %")
    @MethodSource("sounds")
    void areNotSpeechToWebRtc(String name, double[] sound, double atMostPercent) {
        assertThat(Heard.in(sound, Variant.WEBRTC.detector()).percent()).isLessThanOrEqualTo(atMostPercent);
    }

    static Stream<Arguments> sounds() {
        return Stream.of(
                arguments("digital silence", Sounds.silence(SECONDS), 0),
                arguments("an offset", Sounds.made(SECONDS, t -> 1000), 0),
                arguments("noise at -60 dBFS", Sounds.whiteNoise(SECONDS, -60), 0),
                arguments("noise at -45 dBFS", Sounds.whiteNoise(SECONDS, -45), 0),
                arguments("noise at -30 dBFS", Sounds.whiteNoise(SECONDS, -30), 3),
                arguments(
                        "noise that sets in", Sounds.joined(Sounds.silence(5), Sounds.whiteNoise(SECONDS - 5, -45)), 3),
                arguments("clicks", Sounds.clicks(SECONDS, 0.5), 0),
                arguments("a tone of 440 Hz", Sounds.tones(SECONDS, -20, 1, 0, 440), 0),
                arguments("a dial tone", onTheLine(1, 0, 350, 440), 0),
                arguments("American ring-back", onTheLine(2, 4, 440, 480), 0),
                arguments("European ring-back", onTheLine(1, 4, 425), 0),
                arguments("British ring-back", onTheLine(0.4, 0.2, 400, 450), 0),
                arguments("a busy tone", onTheLine(0.5, 0.5, 480, 620), 0),
                arguments("the key 5", onTheLine(0.1, 0.1, 770, 1336), 0),
                arguments("the key D", onTheLine(0.1, 0.1, 941, 1633), 0),
                arguments(
                        "a steady tone in noise",
                        Sounds.sum(Sounds.tones(SECONDS, -20, 1, 0, 350, 440), Sounds.whiteNoise(SECONDS, -40)),
                        3));
    }

    private static double[] onTheLine(double on, double off, double... hertz) {
        return Sounds.throughMuLaw(Sounds.tones(SECONDS, -18, on, off, hertz));
    }
}
