package dev.patchbay.plugin.energyvad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve utterances of one to two seconds, with pauses between them. */
final class SpeechTest {
    private static final int UTTERANCES = 12;

    @ParameterizedTest(name = "{0} dBFS, noise {1}")
    @CsvSource({"-20, none", "-30, none", "-38, none", "-20, white", "-30, white", "-38, white"})
    void findsEveryUtteranceOnceAndSoon(double level, String noise) {
        var babbler = new Babbler();
        var parts = new ArrayList<double[]>(List.of(Sounds.silence(1.007)));
        var begins = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < UTTERANCES; i++) {
            begins.add(millis(parts));
            parts.add(babbler.utterance(5 + i % 6, level));
            ends.add(millis(parts));
            parts.add(Sounds.silence(0.8 + 0.037 * i));
        }
        var clean = Sounds.joined(parts.toArray(double[][]::new));
        var sound = noise.equals("none")
                ? clean
                : Sounds.sum(clean, Sounds.whiteNoise((double) clean.length / Sounds.RATE, level - 20));

        var segments = Heard.in(sound, Configs.defaults()).segments();

        assertThat(segments).hasSizeBetween(UTTERANCES, UTTERANCES * 3 / 2);
        for (int i = 0; i < UTTERANCES; i++) {
            int begin = begins.get(i);
            int end = ends.get(i);
            var first = segments.stream()
                    .filter(segment -> segment.overlaps(begin, end))
                    .findFirst();
            assertThat(first).as("utterance %d", i).isPresent();
            assertThat(first.orElseThrow().known() - begin)
                    .as("onset of utterance %d", i)
                    .isBetween(0, 80);
        }
    }

    private static int millis(List<double[]> parts) {
        return parts.stream().mapToInt(part -> part.length).sum() * 1000 / Sounds.RATE;
    }
}
