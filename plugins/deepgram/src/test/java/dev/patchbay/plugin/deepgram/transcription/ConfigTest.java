package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.media.AudioFormat;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is refused before a call, because the server's refusal would not say why; and what a server is asked for. */
final class ConfigTest {
    private static final AudioFormat LINE = AudioFormat.parse("pcmu 8000");

    private final Novas nova = new Novas();
    private final Fluxes flux = new Fluxes();

    private void refusesNova(String message) {
        assertThatThrownBy(nova::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private void refusesFlux(String message) {
        assertThatThrownBy(flux::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void novaIsAskedForRawAudioAndInterimResults() {
        assertThat(NovaQuery.of(nova.build(), LINE).toString())
                .isEqualTo("model=nova-3&language=en&encoding=mulaw&sample_rate=8000&channels=1&interim_results=true"
                        + "&endpointing=300&utterance_end_ms=1000&smart_format=true&punctuate=true");
    }

    @Test
    void novaIsAskedForWhatTheSettingsSay() {
        nova.keyterms = List.of("Patch bay", "Köln");
        nova.redact = List.of(NovaConfig.Redact.PCI, NovaConfig.Redact.SSN);
        nova.utteranceEndMs = 0;
        nova.smartFormat = false;
        nova.tags = List.of("line-1");
        nova.extra = Map.of("no_delay", "true", "filler_words", "true");
        assertThat(NovaQuery.of(nova.build(), AudioFormat.parse("pcm16 16000")).toString())
                .contains("encoding=linear16&sample_rate=16000")
                .contains("&keyterm=Patch+bay&keyterm=K%C3%B6ln")
                .contains("&redact=pci&redact=ssn")
                .contains("&tag=line-1")
                .endsWith("&filler_words=true&no_delay=true")
                .doesNotContain("utterance_end_ms", "smart_format");
    }

    @Test
    void keywordsAreForOlderModelsAndKeytermsForNewerOnes() {
        nova.keywords = List.of("patchbay:2");
        refusesNova("keywords goes with models before nova-3; write keyterms, without weights");
        nova.model = "nova-2-phonecall";
        assertThat(NovaQuery.of(nova.build(), LINE).toString()).contains("keywords=patchbay%3A2");
        nova.keyterms = List.of("patchbay");
        refusesNova("keyterms goes with nova-3; write keywords");
    }

    @Test
    void keytermsArePlainWordsAndNotTooMany() {
        nova.keyterms = List.of("patchbay:0.2");
        refusesNova("without weight, comma, semicolon or line break: patchbay:0.2");
        nova.keyterms = List.of("one, two");
        refusesNova("one, two");
        flux.keyterms = Collections.nCopies(101, "word");
        refusesFlux("keyterms holds 100 at most: 101");
    }

    @Test
    void eachModelHasItsType() {
        nova.model = "flux-general-en";
        refusesNova("belongs to type deepgram-flux");
        flux.model = "nova-3";
        refusesFlux("belongs to type deepgram-nova");
    }

    @Test
    void aGapIsAtLeastASecond() {
        nova.utteranceEndMs = 400;
        refusesNova("utterance_end_ms must be 0, or 1000 to 5000: 400");
    }

    @Test
    void extraIsForWhatHasNoKey() {
        nova.extra = Map.of("encoding", "opus", "callback", "https://example.com");
        refusesNova("remove [callback, encoding]");
        flux.extra = Map.of("eot_threshold", "0.9");
        refusesFlux("remove [eot_threshold]");
    }

    @Test
    void hintsAreForTheModelThatKnowsLanguages() {
        flux.languageHints = List.of("de");
        refusesFlux("language_hints goes with model flux-general-multi");
        flux.model = "flux-general-multi";
        assertThat(FluxQuery.of(flux.build(), LINE).toString()).contains("language_hint=de");
    }

    @Test
    void theEagerThresholdIsTheLower() {
        flux.eagerEotThreshold = Optional.of(0.8);
        refusesFlux("eager_eot_threshold must be at most eot_threshold, which is 0.7: 0.8");
        flux.eotThreshold = 0.8;
        assertThat(FluxQuery.of(flux.build(), LINE).toString())
                .isEqualTo("model=flux-general-en&encoding=mulaw&sample_rate=8000&eot_threshold=0.8"
                        + "&eager_eot_threshold=0.8&eot_timeout_ms=5000");
    }

    @Test
    void anAddressIsOneOfAWebSocket() {
        nova.baseUrl = "ftp://api.deepgram.com";
        refusesNova("base_url must be ws, wss, http or https");
    }
}
