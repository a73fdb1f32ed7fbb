package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaveformTest {

    @Test
    void silenceIsALine() {
        assertThat(Waveform.of("x", new Channel(new short[240], 8000), 1000, 30).markup())
                .contains("viewBox=\"0 0 3 200\"")
                .contains("d=\"M0 100l1 0 1 0 1 0 0 0z\"");
    }

    @Test
    void loudestFillsTheHeightAndTheRestOfTheAxisIsSilent() {
        short[] pcm = new short[80];
        Arrays.fill(pcm, Short.MIN_VALUE);

        assertThat(Waveform.of("x", new Channel(pcm, 8000), 32_768, 20).markup())
                .contains("<path class=\"peak\" d=\"M0 100l1 -100 1 100 0 0z\"/>")
                .contains("<path class=\"level\" d=\"M0 100l1 -100 1 100 0 0z\"/>");
    }

    @Test
    void longCallsGetLongerColumns() {
        assertThat(Waveform.of("x", new Channel(new short[8], 8000), 1, 3_600_000)
                        .markup())
                .contains("viewBox=\"0 0 20000 200\"");
    }
}
