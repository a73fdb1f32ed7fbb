package dev.patchbay.emulator.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two laws, by values of ITU-T G.711. */
final class G711Test {
    @ParameterizedTest
    @CsvSource({"0x80, 32124", "0x00, -32124", "0xff, 0", "0xfe, 8", "0x7e, -8", "0xf0, 120", "0xef, 132"})
    void ulawHasTheLevelsOfTheStandard(String code, int level) {
        assertThat(G711.ulawToPcm(Integer.decode(code).byteValue())).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0xaa, 32256", "0x2a, -32256", "0xd5, 8", "0x55, -8", "0xd4, 24", "0xc5, 264"})
    void alawHasTheLevelsOfTheStandard(String code, int level) {
        assertThat(G711.alawToPcm(Integer.decode(code).byteValue())).isEqualTo(level);
    }

    @Test
    void aLevelKeepsItsCode() {
        for (int code = 0; code < 256; code++) {
            assertThat(G711.pcmToAlaw(G711.alawToPcm((byte) code))).isEqualTo((byte) code);
            // µ-law has two codes for zero.
            int ulaw = code == 0x7f ? 0xff : code;
            assertThat(G711.pcmToUlaw(G711.ulawToPcm((byte) code))).isEqualTo((byte) ulaw);
        }
    }

    @Test
    void theLoudestSamplesAreClipped() {
        assertThat(G711.pcmToUlaw(32_767)).isEqualTo((byte) 0x80);
        assertThat(G711.pcmToUlaw(-32_768)).isEqualTo((byte) 0x00);
        assertThat(G711.pcmToAlaw(32_767)).isEqualTo((byte) 0xaa);
        assertThat(G711.pcmToAlaw(-32_768)).isEqualTo((byte) 0x2a);
    }
}
