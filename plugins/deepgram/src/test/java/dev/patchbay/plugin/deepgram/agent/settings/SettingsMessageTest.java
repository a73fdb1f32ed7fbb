package dev.patchbay.plugin.deepgram.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.deepgram.Schemas;
import dev.patchbay.plugin.deepgram.agent.message.ClientMessages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The message that tells the server what the session shall be like. */
final class SettingsMessageTest {
    private static final ToolSpec WEATHER = new ToolSpec(
            "weather",
            "Tells the weather.",
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}",
            Duration.ofSeconds(5));

    private static ObjectNode message(AgentConfig config, ToolSpec... tools) {
        return new SettingsMessage(
                        config, List.of(tools), AudioFormat.parse("pcma 8000"), AudioFormat.parse("pcm16 24000"))
                .toJson(List.of(), true);
    }

    @Test
    void aKeyAloneMakesAWholeSession() {
        var message = message(Configs.of("instructions: Be brief.", "greeting: Hello!"), WEATHER)
                .toString();
        assertThat(message.replace('"', '\''))
                .isEqualTo("{'type':'Settings','flags':{'history':false},"
                        + "'audio':{'input':{'encoding':'alaw','sample_rate':8000},"
                        + "'output':{'encoding':'linear16','sample_rate':24000,'container':'none'}},"
                        + "'agent':{'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en'}},"
                        + "'think':{'provider':{'type':'open_ai','model':'gpt-4o-mini'},'prompt':'Be brief.',"
                        + "'functions':[{'name':'weather','description':'Tells the weather.',"
                        + "'parameters':{'type':'object','properties':{'city':{'type':'string'}}},"
                        + "'defer_until_eot':true}]},"
                        + "'speak':{'provider':{'type':'deepgram','version':'v1','model':'aura-2-thalia-en'}},"
                        + "'greeting':'Hello!'}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: {model: nova-3, language: de, smart_format: true, keyterms: [Getriebe]}",
                "listen: {model: flux-general-multi, language_hints: [en], eot_threshold: 0.8, eager_eot_threshold: 0.4, eot_timeout_ms: 4000}",
                "think: {temperature: 0.7, reasoning_mode: low, version: v1, endpoint: {url: 'https://llm.example/v1', headers: {authorization: x}}, context_length: 9000}",
                "think: {provider: anthropic, model: claude-sonnet-4-5, temperature: 0.5}",
                "think: {provider: google, model: gemini-2.5-flash}",
                "think: {provider: nvidia, model: nemotron}",
                "think: {provider: groq, model: openai/gpt-oss-20b, endpoint: {url: 'https://api.groq.com/openai/v1/chat/completions'}, context_length: max}",
                "think: {provider: aws_bedrock, model: claude, endpoint: {url: 'https://bedrock.example'}, credentials: {region: us-east-1, access_key_id: a, secret_access_key: b}}",
                "think_fallbacks: [{provider: anthropic, model: claude-haiku-4-5}, {model: gpt-4.1}]",
                "speak: {model: flux-kit-en, speed: 0.5, expressivity: -2}",
                "speak: {model: aura-2-luna-en, speed: 1.2}",
                "speak: {provider: eleven_labs, model: eleven_turbo_v2_5, language: en, endpoint: {url: 'wss://api.elevenlabs.io/v1/x', headers: {xi-api-key: x}}}",
                "speak: {provider: cartesia, model: sonic-2, voice: a167e0f3, language: en, volume: 1.5}",
                "speak: {provider: open_ai, model: tts-1, voice: alloy, endpoint: {url: 'https://api.openai.com/v1/audio/speech'}}",
                "speak: {provider: aws_polly, voice: Joanna, language: en-US, engine: long_form, credentials: {type: sts, region: us-east-1, access_key_id: a, secret_access_key: b, session_token: c}}",
                "speak_fallbacks: [{model: aura-2-luna-en}, {provider: open_ai, model: tts-1, voice: alloy}]",
                "tags: [shop, night]",
                "mip_opt_out: true",
            })
    void everySettingIsAsTheSchemaHasIt(String line) {
        var schemas = Schemas.ofClient("agent-v1").orSkip();
        schemas.accept(message(Configs.of(line), WEATHER).toString());
        assertThat(message(Configs.of(line))).isNotEqualTo(message(Configs.of()));
    }

    @Test
    void historyIsAsTheSchemaHasIt() {
        var schemas = Schemas.ofClient("agent-v1").orSkip();
        var history = List.of(
                ClientMessages.said(true, "What time is it?"),
                ClientMessages.called("f1", "time", "{}", "\"noon\"", "t1"),
                ClientMessages.said(false, "It is noon."));
        var settings = new SettingsMessage(
                Configs.of(), List.of(), AudioFormat.parse("pcmu 8000"), AudioFormat.parse("pcmu 8000"));
        schemas.accept(settings.toJson(history, false).toString());
    }

    @Test
    void aToolWhoseParametersAreNoSchemaIsNamed() {
        var broken = new ToolSpec("broken", "", "city: string", Duration.ofSeconds(5));
        assertThatThrownBy(() -> message(Configs.of(), broken)).hasMessageContaining("the parameters of tool broken");
    }
}
