package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerVoiceTest {

    @ParameterizedTest
    @EnumSource
    void isAShortLineAtTelephoneRateAndSpeechLevel(CallerVoice line) {
        Samples samples = line.samples();

        assertThat(samples.rate()).isEqualTo(8000);
        assertThat(samples.millis()).isBetween(1000L, 4000L);
        assertThat(samples.levelDbfs()).isBetween(-22.0, -19.0);
    }

    @ParameterizedTest
    @EnumSource
    void beginsAndEndsWithAShortSilence(CallerVoice line) {
        Samples samples = line.samples();

        assertThat(samples.between(0, 45).levelDbfs()).isLessThan(-60);
        assertThat(samples.between(45, 145).levelDbfs()).isGreaterThan(-45);
        assertThat(samples.between(samples.millis() - 45, samples.millis()).levelDbfs())
                .isLessThan(-60);
    }
}
