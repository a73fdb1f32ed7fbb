package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.media.AudioFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigTest {
    private final Auras aura = new Auras();

    private void refuses(String message) {
        assertThatThrownBy(aura::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void auraIsAskedForRawAudioInTheFormatOfTheCall() {
        assertThat(AuraQuery.of(aura.build(), AudioFormat.parse("pcma 8000")).toString())
                .isEqualTo("model=aura-2-thalia-en&encoding=alaw&sample_rate=8000");
    }

    @Test
    void aFluxVoiceBelongsToAnotherApi() {
        aura.model = "flux-kit-en";
        refuses("take an aura voice");
    }

    @Test
    void aContainerWouldBeAClickInTheCallersEar() {
        aura.extra = Map.of("container", "wav");
        refuses("remove [container]");
    }

    @Test
    void aMinuteHoldsOneMessageAtLeast() {
        aura.charactersPerMinute = 500;
        refuses("characters_per_minute must be 0, or at least 2000: 500");
    }
}
