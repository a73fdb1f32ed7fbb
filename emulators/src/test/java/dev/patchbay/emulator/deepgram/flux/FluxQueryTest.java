package dev.patchbay.emulator.deepgram.flux;

import static dev.patchbay.emulator.deepgram.flux.TurnTest.LINEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address of {@code /v2/listen} may ask for. */
final class FluxQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&eot_threshold=0.5",
                "&eot_threshold=1.0&eager_eot_threshold=0.9",
                "&eager_eot_threshold=0.3",
                "&eot_timeout_ms=500",
                "&eot_timeout_ms=60000",
                "&keyterm=parcel&keyterm=tracking%20number&tag=t&mip_opt_out=true&numerals=true"
                        + "&profanity_filter=true&redact=numbers"
            })
    void whatTheServiceKnowsIsLetIn(String query) throws Exception {
        assertThat(Hand.open(new FluxService(FluxScript.DEFAULT), LINEAR + query)
                        .order())
                .containsExactly("Connected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encoding=linear16&sample_rate=16000 | model is missing",
                "model=nova-3 | model=nova-3 is not allowed; expected one of flux-general-en, flux-general-multi",
                "model=flux-general-en&encoding=mulaw | raw audio needs both",
                "model=flux-general-en&encoding=mulaw&sample_rate=11025 | sample_rate=11025 is not allowed",
                "model=flux-general-en&encoding=flac&sample_rate=16000 | encoding=flac is not allowed",
                "model=flux-general-en&eot_threshold=0.49 | eot_threshold=0.49 is not allowed; expected 0.5 to 1.0",
                "model=flux-general-en&eot_threshold=1.01 | eot_threshold=1.01 is not allowed",
                "model=flux-general-en&eager_eot_threshold=0.29 | eager_eot_threshold=0.29 is not allowed",
                "model=flux-general-en&eager_eot_threshold=0.8 | must be at most eot_threshold",
                "model=flux-general-en&eot_timeout_ms=60001 | eot_timeout_ms=60001 is not allowed",
                "model=flux-general-en&language_hint=de | for flux-general-multi alone",
                "model=flux-general-multi&language_hint=tlh | language_hint=tlh is not allowed",
                "model=flux-general-en&interim_results=true | unknown query parameter interim_results",
                "model=flux-general-en&language=en | unknown query parameter language"
            })
    void whatIsWrongIsNamed(String query, String why) {
        assertThatThrownBy(() -> Hand.open(new FluxService(FluxScript.DEFAULT), query))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(400))
                .hasMessageContaining(why);
    }

    @Test
    void aHundredKeytermsAreEnough() {
        assertThatThrownBy(() -> Hand.open(
                        new FluxService(FluxScript.DEFAULT), "model=flux-general-en" + "&keyterm=parcel".repeat(101)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("keyterm is given 101 times");
    }
}
