package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {

    @Test
    void decodesTheMuLawValuesThatTheRecommendationPrints() {
        assertThat(decoded(G711.MU_LAW, 0x80, 0x8F, 0x90, 0xF0, 0xFE, 0xFF))
                .containsExactly(32124, 16764, 15996, 120, 8, 0);
        assertThat(decoded(G711.MU_LAW, 0x00, 0x0F, 0x10, 0x70, 0x7E, 0x7F))
                .containsExactly(-32124, -16764, -15996, -120, -8, 0);
    }

    @Test
    void decodesTheALawValuesThatTheRecommendationPrints() {
        assertThat(decoded(G711.A_LAW, 0xAA, 0xA5, 0xBA, 0xDA, 0xD4, 0xD5))
                .containsExactly(32256, 16896, 16128, 248, 24, 8);
        assertThat(decoded(G711.A_LAW, 0x2A, 0x25, 0x3A, 0x5A, 0x54, 0x55))
                .containsExactly(-32256, -16896, -16128, -248, -24, -8);
    }

    @Test
    void decodesEveryMuLawCodeByTheBiasFormula() {
        for (int code = 0; code < 256; code++) {
            int inverted = code ^ 0xFF;
            int biased = ((((inverted & 15) << 3) | 0x84) << ((inverted & 0x70) >> 4)) - 0x84;
            assertThat(G711.MU_LAW.decode((byte) code)).as("code %02X", code).isEqualTo((short)
                    (inverted > 127 ? -biased : biased));
        }
    }

    /** Segment by segment: where it begins and how large its 16 steps are, in 13-bit units. */
    @Test
    void decodesEveryALawCodeBySegments() {
        int[] begins = {0, 32, 64, 128, 256, 512, 1024, 2048};
        int[] step = {2, 2, 4, 8, 16, 32, 64, 128};
        for (int code = 0; code < 256; code++) {
            int toggled = code ^ 0b0101_0101;
            int segment = toggled / 16 % 8;
            int middle = begins[segment] + step[segment] * (toggled % 16) + step[segment] / 2;
            assertThat(G711.A_LAW.decode((byte) code)).as("code %02X", code).isEqualTo((short)
                    (8 * (toggled >= 128 ? middle : -middle)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void encodingWhatWasDecodedGivesTheSameCode(G711 law) {
        for (int code = 0; code < 256; code++) {
            int expected = law == G711.MU_LAW && code == 0x7F ? 0xFF : code;
            assertThat(law.encode(law.decode((byte) code)) & 0xFF)
                    .as("code %02X", code)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void encodesEverySampleToTheNearestValue(G711 law) {
        int[] values = sortedValues(law);
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int above = Arrays.binarySearch(values, sample);
            above = above >= 0 ? above : -above - 1;
            int nearest = Math.min(
                    above < 256 ? values[above] - sample : Integer.MAX_VALUE,
                    above > 0 ? sample - values[above - 1] : Integer.MAX_VALUE);
            int error = Math.abs(law.decode(law.encode((short) sample)) - sample);
            assertThat(error).as("sample %d", sample).isEqualTo(nearest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNeverWrongByMoreThanHalfTheStepOfTheSegmentThatTheSampleLiesIn(G711 law) {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int clipped = Math.clamp(sample, -32636, 32636);
            int error = Math.abs(law.decode(law.encode((short) sample)) - clipped);
            assertThat(error).as("sample %d", sample).isLessThanOrEqualTo(step(law, Math.abs(clipped)) / 2);
        }
    }

    /** The step doubles at every 128 · 2^e − 132 in µ-law and at every 256 · 2^e from 512 on in A-law. */
    private static int step(G711 law, int magnitude) {
        return switch (law) {
            case MU_LAW -> 8 << log2((magnitude + 132) / 128);
            case A_LAW -> magnitude < 512 ? 16 : 16 << log2(magnitude / 256);
        };
    }

    private static int log2(int value) {
        return 31 - Integer.numberOfLeadingZeros(value);
    }

    @ParameterizedTest
    @EnumSource
    void anEqualDistanceGoesTowardsZero(G711 law) {
        int[] values = sortedValues(law);
        int ties = 0;
        for (int i = 1; i < values.length; i++) {
            int sum = values[i - 1] + values[i];
            if (sum % 2 == 0 && sum != 0 && values[i - 1] != values[i]) {
                int nearerToZero = sum < 0 ? values[i] : values[i - 1];
                assertThat(law.encode((short) (sum / 2)))
                        .as("sample %d", sum / 2)
                        .isEqualTo(law.encode((short) nearerToZero));
                ties++;
            }
        }
        assertThat(ties).isGreaterThan(250);
    }

    @Test
    void encodesZeroAsThePositiveCode() {
        assertThat(G711.MU_LAW.encode((short) 0)).isEqualTo((byte) 0xFF);
        assertThat(G711.A_LAW.encode((short) 0)).isEqualTo((byte) 0xD5);
    }

    @ParameterizedTest
    @EnumSource
    void convertsRunsAtAnyOffsetAndLeavesTheRestAlone(G711 law) {
        short[] samples = {11, -300, 5000, -32768, 77};
        byte[] codes = new byte[6];
        law.encode(samples, 1, 3, codes, 2);
        assertThat(codes)
                .containsExactly(
                        0, 0, law.encode((short) -300), law.encode((short) 5000), law.encode((short) -32768), 0);
        short[] back = new short[5];
        law.decode(codes, 2, 3, back, 1);
        assertThat(back)
                .containsExactly(
                        (short) 0, law.decode(codes[2]), law.decode(codes[3]), law.decode(codes[4]), (short) 0);
    }

    @ParameterizedTest
    @EnumSource
    void refusesARunThatDoesNotFitBeforeWritingAnything(G711 law) {
        byte[] codes = new byte[3];
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> law.encode(new short[] {1, 2, 3, 4}, 0, 4, codes, 0));
        assertThat(codes).containsOnly(0);
    }

    private static int[] sortedValues(G711 law) {
        return IntStream.range(0, 256)
                .map(code -> law.decode((byte) code))
                .sorted()
                .toArray();
    }

    private static int[] decoded(G711 law, int... codes) {
        return Arrays.stream(codes).map(code -> law.decode((byte) code)).toArray();
    }
}
