package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is speech while the caller hears the agent. The line has noise at -65 dBFS. */
final class OverTheAgentTest {
    private static final double SECONDS = 20;
    private static final List<String> WORDS = List.of(
            "Thank you for calling the workshop",
            "we are open from nine to five on weekdays",
            "Your order has been sent yesterday and should arrive tomorrow morning",
            "Is there anything else that I can do for you today");

    @ParameterizedTest
    @CsvSource({
        "ENERGY, 100, -35", "ENERGY, 130, -35", "ENERGY, 180, -35", "ENERGY, 130, -45",
        "WEBRTC, 100, -35", "WEBRTC, 130, -35", "WEBRTC, 180, -35", "WEBRTC, 130, -45"
    })
    void theAgentsEchoStartsNothingOnceItIsLearnt(Variant variant, float pitch, double dbfs) {
        var heard = Heard.in(line(echo(pitch, dbfs)), overAgent(variant));

        assertThat(heard.segments())
                .allSatisfy(segment -> assertThat(segment.known()).isLessThan(1_500));
        assertThat(heard.percent()).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void aCallerTenDecibelsLouderThanTheEchoIsHeardWithin150Milliseconds(Variant variant) {
        for (int millis = 5_000; millis < 10_000; millis += 430) {
            var both = with(echo(130, -35), new Babbler().utterance(8, -25), millis);

            assertThat(onset(Heard.in(line(both), overAgent(variant)), millis)).isLessThanOrEqualTo(150);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWithoutEchoIsHeardWithin100Milliseconds(Variant variant) {
        for (int millis = 5_000; millis < 10_000; millis += 430) {
            var alone = with(Sounds.silence(SECONDS), new Babbler().utterance(8, -30), millis);

            assertThat(onset(Heard.in(line(alone), overAgent(variant)), millis)).isLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWhoOftenTalksOverTheAgentIsNotTakenForAnEcho(Variant variant) {
        var often = Sounds.silence(SECONDS);
        for (int millis = 1_000; millis < 16_000; millis += 3_000) {
            often = with(often, new Babbler().utterance(6, -20), millis);
        }
        var last = with(often, new Babbler().utterance(6, -35), 18_000);

        assertThat(onset(Heard.in(line(last), overAgent(variant)), 18_000)).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void aCallerAtWhomTheAgentFallsSilentIsNotTakenForAnEcho(Variant variant) {
        try (var detector = variant.detector()) {
            for (int turn = 0; turn < 8; turn++) {
                detector.agentStarted();
                Heard.of(line(new Babbler().utterance(2, -20)), detector);
                detector.agentStopped();
                Heard.of(line(Sounds.silence(0.6)), detector);
            }
            detector.agentStarted();
            var soft = Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -35));

            assertThat(onset(Heard.of(line(soft), detector), 1_000)).isLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEchoCountsOnlyWhileTheAgentIsHeard(Variant variant) {
        try (var detector = variant.detector()) {
            detector.agentStarted();
            Heard.of(line(echo(130, -35)), detector);
            detector.agentStopped();
            var soft = Sounds.joined(Sounds.silence(1), new Babbler().utterance(6, -38));

            assertThat(onset(Heard.of(line(soft), detector), 1_000)).isLessThanOrEqualTo(80);
        }
    }

    private static SpeechDetector overAgent(Variant variant) {
        var detector = variant.detector();
        detector.agentStarted();
        return detector;
    }

    private static double[] echo(float pitch, double dbfs) {
        var parts = new ArrayList<double[]>();
        int length = 0;
        for (int i = 0; length < Sounds.samples(SECONDS); i++) {
            parts.add(Sounds.scaled(Kevin.says(WORDS.get(i % WORDS.size()), pitch, 150), dbfs));
            parts.add(Sounds.silence(0.15 + 0.05 * (i % 5)));
            length = parts.stream().mapToInt(part -> part.length).sum();
        }
        return Arrays.copyOf(Sounds.joined(parts.toArray(double[][]::new)), Sounds.samples(SECONDS));
    }

    private static double[] with(double[] sound, double[] other, int millis) {
        return Sounds.sum(sound, Arrays.copyOf(Sounds.joined(Sounds.silence(millis / 1_000.0), other), sound.length));
    }

    private static double[] line(double[] sound) {
        return Sounds.sum(sound, Sounds.whiteNoise((double) sound.length / Sounds.RATE, -65));
    }

    /** How long after a time speech was known, in milliseconds. */
    private static int onset(Heard heard, int millis) {
        return heard.segments().stream()
                .filter(segment -> segment.known() > millis)
                .mapToInt(segment -> segment.known() - millis)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
