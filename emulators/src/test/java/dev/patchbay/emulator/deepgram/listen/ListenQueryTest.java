package dev.patchbay.emulator.deepgram.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address of {@code /v1/listen} may ask for. */
final class ListenQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "model=nova-3&encoding=mulaw&sample_rate=8000&channels=1&multichannel=false&language=multi"
                        + "&interim_results=true&endpointing=false&utterance_end_ms=1000&vad_events=true"
                        + "&smart_format=true&punctuate=true&numerals=true&profanity_filter=false&redact=pci"
                        + "&redact=ssn&keyterm=parcel&keyterm=tracking%20number&diarize=true&detect_entities=true"
                        + "&search=a&replace=a:b&extra=k:v&tag=t&mip_opt_out=true&version=latest"
                        + "&filler_words=true&no_delay=true&dictation=true",
                "model=nova-2&keywords=parcel:2&encoding=linear16&sample_rate=16000&endpointing=25",
                "callback=https://example.org&callback_method=PUT",
                ""
            })
    void whatTheServiceKnowsIsLetIn(String query) throws Exception {
        assertThat(Hand.open(new ListenService(ListenScript.DEFAULT), query).endings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encoding=mulaw | encoding=mulaw without sample_rate",
                "sample_rate=8000 | sample_rate without encoding",
                "encoding=ulaw&sample_rate=8000 | encoding=ulaw is not allowed; expected one of linear16",
                "encoding=opus&sample_rate=48000 | emulator does not decode",
                "encoding=mulaw&sample_rate=eight | sample_rate=eight is not allowed; expected a whole number",
                "model=nova-3&keywords=parcel | keywords are not supported by model nova-3",
                "model=nova-2&keyterm=parcel | keyterm is not supported by model nova-2",
                "model=flux-general-en | connect to /v2/listen",
                "interim_results=yes | interim_results=yes is not allowed; expected one of true, false",
                "endpointing=true | endpointing=true is not allowed; expected a whole number",
                "utterance_end_ms=0 | utterance_end_ms=0 is not allowed",
                "channels=0 | channels=0 is not allowed",
                "redact=names | redact=names is not allowed",
                "model=nova-3&model=nova-2 | model is given 2 times",
                "model= | model is empty",
                "eot_threshold=0.7 | unknown query parameter eot_threshold"
            })
    void whatIsWrongIsNamed(String query, String why) {
        assertThatThrownBy(() -> Hand.open(new ListenService(ListenScript.DEFAULT), query))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(400))
                .hasMessageContaining(why);
    }

    @Test
    void aTolerantServerLetsPassWhatItDoesNotKnow() throws Exception {
        var tolerant = new ListenService(ListenScript.builder().tolerant(true).build());
        assertThat(Hand.open(tolerant, "telepathy=true").endings()).isEmpty();
        assertThatThrownBy(() -> Hand.open(tolerant, "vad_events=perhaps")).isInstanceOf(Declined.class);
    }
}
