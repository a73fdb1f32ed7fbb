package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.NoiseReduction;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.ReasoningEffort;
import dev.patchbay.plugin.openairealtime.message.AppendMessage;
import dev.patchbay.plugin.openairealtime.message.BetaDialect;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.Schemas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class SessionSettingsTest {
    private static final ToolSpec WEATHER = new ToolSpec(
            "weather",
            "Tells the weather.",
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}",
            Duration.ofSeconds(5));

    private final Configs config = new Configs();

    private ObjectNode settings(ToolSpec... tools) {
        return new SessionSettings(
                        config.build(),
                        List.of(tools),
                        AudioFormat.parse("pcmu 8000"),
                        AudioFormat.parse("pcm16 24000"))
                .toJson();
    }

    private void everything() {
        config.noise = NoiseReduction.FAR_FIELD;
        config.most = Optional.of(500);
        config.words = new InputTranscription("whisper-1", "de", "Patchbay");
        config.tracing = new Tracing(true, "line", "evening");
    }

    @Test
    void plainSettingsSayNoMoreThanTheyMust() {
        assertThat(settings())
                .hasToString("{\"type\":\"realtime\",\"output_modalities\":[\"audio\"],\"instructions\":\"Be brief.\","
                        + "\"audio\":{\"input\":{\"format\":{\"type\":\"audio/pcmu\"},"
                        + "\"transcription\":{\"model\":\"gpt-4o-mini-transcribe\"},"
                        + "\"turn_detection\":{\"type\":\"server_vad\",\"threshold\":0.5,\"prefix_padding_ms\":300,"
                        + "\"silence_duration_ms\":500,\"create_response\":true,\"interrupt_response\":true}},"
                        + "\"output\":{\"format\":{\"type\":\"audio/pcm\",\"rate\":24000},\"voice\":\"marin\"}},"
                        + "\"tools\":[],\"tool_choice\":\"auto\"}");
    }

    @Test
    void theServersSchemaHasAllOfThem() {
        var schemas = Schemas.ga();
        everything();
        config.effort = Optional.of(ReasoningEffort.LOW);
        assertThat(schemas.faults(
                        ClientEvents.sessionUpdate("s", settings(WEATHER)).toString()))
                .isEmpty();
        config.turns = new TurnDetection(
                TurnDetection.Type.SEMANTIC_VAD,
                0.5,
                300,
                500,
                Optional.empty(),
                TurnDetection.Eagerness.HIGH,
                true,
                false);
        assertThat(schemas.faults(ClientEvents.sessionUpdate("s", settings()).toString()))
                .isEmpty();
        config.turns = Configs.PUSH_TO_TALK;
        assertThat(schemas.faults(ClientEvents.sessionUpdate("s", settings()).toString()))
                .isEmpty();
    }

    @Test
    void theSchemaBeforeGaHasAllOfThemTranslated() {
        var schemas = Schemas.beta();
        everything();
        config.api = Api.BETA;
        config.temperature = Optional.of(0.8);
        config.tracing = new Tracing(false, "", "");
        var translated = BetaDialect.fromGa(ClientEvents.sessionUpdate("s", settings(WEATHER)));
        assertThat(schemas.faults(translated.toString())).isEmpty();
        assertThat(translated.path("session").path("modalities").toString()).isEqualTo("[\"text\",\"audio\"]");
        assertThat(translated.path("session").path("input_audio_format").asString())
                .isEqualTo("g711_ulaw");
    }

    @Test
    void everyOtherMessageIsAsTheSchemaHasIt() {
        var schemas = Schemas.ga();
        var beta = Schemas.beta();
        var events = List.of(
                ClientEvents.commit(),
                ClientEvents.clear(),
                ClientEvents.callerSaid("hi"),
                ClientEvents.agentSaid("hello"),
                ClientEvents.functionCall("c", "f", "{}"),
                ClientEvents.functionOutput("c", "{}"),
                ClientEvents.truncate("i", 0, 700),
                ClientEvents.delete("i"),
                ClientEvents.cancel("r"),
                ClientEvents.respond("ask_1"),
                ClientEvents.respond("ask_1", "Say hello"));
        assertThat(schemas.faults(new AppendMessage().of(new byte[160], 0, 160)))
                .isEmpty();
        for (var event : events) {
            assertThat(schemas.faults(event.toString())).as(event.toString()).isEmpty();
            assertThat(beta.faults(BetaDialect.fromGa(event).toString()))
                    .as("beta of " + event)
                    .isEmpty();
        }
    }

    @Test
    void aToolWhoseParametersAreNoSchemaIsNamed() {
        var broken = new ToolSpec("broken", "", "city: string", Duration.ofSeconds(5));
        assertThatThrownBy(() -> settings(broken))
                .hasMessageContaining("tool broken")
                .hasMessageContaining("city: string");
    }
}
