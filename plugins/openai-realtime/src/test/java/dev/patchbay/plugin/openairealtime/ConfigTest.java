package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Auth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigTest {
    private final Configs config = new Configs();

    @ParameterizedTest
    @CsvSource({
        "wss://api.openai.com/v1,                           wss://api.openai.com/v1/realtime?model=gpt-realtime",
        "https://api.openai.com/v1/,                        wss://api.openai.com/v1/realtime?model=gpt-realtime",
        "http://127.0.0.1:8091,                             ws://127.0.0.1:8091/realtime?model=gpt-realtime",
        "ws://127.0.0.1:8091/v1/realtime,                   ws://127.0.0.1:8091/v1/realtime?model=gpt-realtime",
        "wss://res.openai.azure.com/openai/v1?api-version=1, "
                + "wss://res.openai.azure.com/openai/v1/realtime?api-version=1&model=gpt-realtime",
        "wss://example.org/realtime?model=mine,             wss://example.org/realtime?model=mine",
        "wss://[::1]:9/v1,                                  wss://[::1]:9/v1/realtime?model=gpt-realtime",
    })
    void theAddressIsMadeFromTheBase(String baseUrl, String uri) {
        config.baseUrl = baseUrl;
        assertThat(Endpoint.of(config.build()).uri()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.openai.com", "ftp://api.openai.com", "wss://", "wss:///v1", "wss://a b/"})
    void whatIsNoAddressIsRefused(String baseUrl) {
        config.baseUrl = baseUrl;
        assertThatThrownBy(config::build).hasMessageContaining("base_url").hasMessageContaining(baseUrl);
    }

    @Test
    void theKeyIsShownAsTheServerWantsItAndNeverPrinted() {
        config.key = "sk-secret";
        assertThat(Endpoint.of(config.build()).headers()).containsEntry("Authorization", "Bearer sk-secret");
        config.auth = Auth.API_KEY;
        assertThat(Endpoint.of(config.build()).headers()).containsEntry("api-key", "sk-secret");
        assertThat(config.build().toString() + Endpoint.of(config.build())).doesNotContain("sk-secret");
    }

    @Test
    void onlyBetaSaysThatItIsBeta() {
        assertThat(Endpoint.of(config.build()).headers()).doesNotContainKey("OpenAI-Beta");
        config.api = Api.BETA;
        assertThat(Endpoint.of(config.build()).headers()).containsEntry("OpenAI-Beta", "realtime=v1");
    }

    @Test
    void theOldPairOfModalitiesIsRefusedWithAnExplanation() {
        config.outputModalities = List.of("text", "audio");
        assertThatThrownBy(config::build).hasMessageContaining("never both").hasMessageContaining("[audio]");
    }

    @Test
    void whatBelongsToBetaIsRefusedElsewhere() {
        config.temperature = Optional.of(0.8);
        assertThatThrownBy(config::build).hasMessageContaining("temperature belongs to api: beta");
        config.api = Api.BETA;
        config.modalities = Optional.of(List.of("audio", "text"));
        assertThat(config.build().temperature()).contains(0.8);
        config.temperature = Optional.empty();
        config.api = Api.GA;
        assertThatThrownBy(config::build).hasMessageContaining("write output_modalities");
    }

    @Test
    void audioIsSentInMessagesOf20Or40Or60Milliseconds() {
        config.sendIntervalMs = 60;
        assertThat(new OpenAiRealtimeFactory().describe(config.build()).input().framing())
                .hasToString("exactly 60 ms");
        config.sendIntervalMs = 30;
        assertThatThrownBy(config::build).hasMessage("send_interval_ms must be 20, 40 or 60: 30");
    }

    @Test
    void theServerLeadsTheTurnsUnlessItIsToldNotTo() {
        var factory = new OpenAiRealtimeFactory();
        assertThat(factory.describe(config.build()).detectsTurns()).isTrue();
        config.turns = Configs.PUSH_TO_TALK;
        StageSpec spec = factory.describe(config.build());
        assertThat(spec.detectsTurns()).isFalse();
        assertThat(spec.input().formats().formats())
                .hasToString("[pcm16 24000 Hz mono, pcmu 8000 Hz mono, pcma 8000 Hz mono]");
    }
}
