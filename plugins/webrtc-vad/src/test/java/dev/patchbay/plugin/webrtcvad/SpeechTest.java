package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two dozen utterances of four voices, at the levels and in the noise of telephone lines. */
final class SpeechTest {
    /** Hears the conversation at a level, in white noise at so many dB below it; NaN for none. */
    record Condition(double dbfs, double noise) {
        Heard heard(Conversation conversation, Variant variant) {
            double[] clean = conversation.sound();
            double seconds = (double) clean.length / Sounds.RATE;
            return Heard.in(
                    Double.isNaN(noise) ? clean : Sounds.sum(clean, Sounds.whiteNoise(seconds, dbfs - noise)),
                    variant.detector());
        }

        @Override
        public String toString() {
            return dbfs + " dBFS, " + (Double.isNaN(noise) ? "clean" : "white noise " + noise + " dB below");
        }
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void findsEveryUtteranceSoonAndHardlyMissesAFrame(Variant variant, Condition condition) {
        var conversation = Conversation.at(condition.dbfs());
        var result = Result.of(conversation, condition.heard(conversation, variant));

        assertThat(result.unheard()).isZero();
        assertThat(result.segments())
                .isLessThanOrEqualTo(conversation.utterances().size() * 3 / 2);
        assertThat(result.missedPercent()).isLessThan(4);
        assertThat(result.onset(0.95)).isLessThanOrEqualTo(80);
        assertThat(result.onset(1)).isLessThanOrEqualTo(100);
    }

    static Stream<Arguments> findsEveryUtteranceSoonAndHardlyMissesAFrame() {
        var conditions = Stream.of(
                new Condition(-20, Double.NaN),
                new Condition(-30, Double.NaN),
                new Condition(-38, Double.NaN),
                new Condition(-20, 20),
                new Condition(-26, 20),
                new Condition(-38, 20));
        return conditions.flatMap(
                condition -> Stream.of(Variant.values()).map(variant -> Arguments.of(variant, condition)));
    }
}
