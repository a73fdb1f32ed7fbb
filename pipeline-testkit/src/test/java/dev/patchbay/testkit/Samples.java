package dev.patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Compares runs of samples and prints the first difference instead of thousands of numbers. */
final class Samples {
    private Samples() {}

    static void assertSame(short[] actual, short[] expected) {
        int at = Arrays.mismatch(actual, expected);
        assertThat(at)
                .as(
                        "first difference, of %d samples to %d: %s instead of %s",
                        actual.length, expected.length, around(actual, at), around(expected, at))
                .isEqualTo(-1);
    }

    static void assertStartsWith(short[] actual, short[] expected) {
        assertThat(actual).hasSizeGreaterThanOrEqualTo(expected.length);
        assertSame(Arrays.copyOf(actual, expected.length), expected);
    }

    private static String around(short[] samples, int at) {
        int from = Math.clamp(at, 0, samples.length);
        return Arrays.toString(Arrays.copyOfRange(samples, from, Math.min(samples.length, from + 8)));
    }
}
