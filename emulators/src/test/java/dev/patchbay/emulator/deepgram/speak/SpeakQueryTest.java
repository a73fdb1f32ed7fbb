package dev.patchbay.emulator.deepgram.speak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Hand;
import dev.patchbay.emulator.sound.Studio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address of {@code /v1/speak} may ask for. */
final class SpeakQueryTest {
    private static final SpeakService SERVICE =
            new SpeakService(Scenario.builder().build(), new Studio());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "model=aura-2-thalia-en&encoding=linear16&sample_rate=48000&speed=1.5&mip_opt_out=true",
                "encoding=mulaw&sample_rate=8000",
                "encoding=alaw&sample_rate=16000"
            })
    void whatTheServiceKnowsIsLetIn(String query) throws Exception {
        assertThat(Hand.open(SERVICE, query).order()).containsExactly("Metadata");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model=flux-kit-en | expected one that begins with aura-",
                "encoding=opus | encoding=opus is not allowed; expected one of linear16, mulaw, alaw",
                "encoding=mulaw&sample_rate=24000 | sample_rate=24000 is not allowed with encoding mulaw",
                "sample_rate=44100 | sample_rate=44100 is not allowed with encoding linear16",
                "container=none | container is not a parameter of the WebSocket",
                "speed=2 | speed=2 is not allowed; expected 0.7 to 1.5",
                "voice=thalia | unknown query parameter voice"
            })
    void whatIsWrongIsNamed(String query, String why) {
        assertThatThrownBy(() -> Hand.open(SERVICE, query))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(400))
                .hasMessageContaining(why);
    }
}
