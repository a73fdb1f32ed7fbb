package dev.patchbay.plugin.deepgram.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may write, and what is refused before any call. */
final class AgentConfigTest {
    @Test
    void aKeyIsEnough() {
        assertThat(Configs.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: {model: nova-3, eot_threshold: 0.7} | eot_threshold does not go with model nova-3",
                "listen: {model: nova-3, eager_eot_threshold: 0.4} | eager_eot_threshold does not go with model nova-3",
                "listen: {model: nova-3, eot_timeout_ms: 900} | eot_timeout_ms does not go with model nova-3",
                "listen: {model: nova-3, language_hints: [en]} | language_hints belong to flux-general-multi",
                "listen: {model: nova-2, keyterms: [gearbox]} | keyterms need nova-3 or Flux",
                "listen: {model: flux-general-en, version: v1} | version must be v2 for model flux-general-en",
                "listen: {model: flux-general-en, language: en} | language does not go with model flux-general-en",
                "listen: {model: flux-general-en, language_hints: [en]} | language_hints belong to flux-general-multi",
                "listen: {smart_format: true} | smart_format does not go with model flux-general-en",
                "listen: {eot_threshold: 0.4} | eot_threshold: must be a number from 0.5 to 1",
                "listen: {eager_eot_threshold: 0.95} | eager_eot_threshold: must be a number from 0.3 to 0.9",
                "listen: {eot_threshold: 0.6, eager_eot_threshold: 0.8} | must not be higher than eot_threshold, which is 0.6",
                "listen: {eot_timeout_ms: 100} | eot_timeout_ms: must be a whole number from 500 to 60000",
                "language: en | language does not go with listen.model flux-general-en",
                "think: {provider: anthropic} | model is missing; provider anthropic needs it",
                "think: {provider: anthropic, model: claude, temperature: 1.5} | temperature must be 0 to 1 with provider anthropic",
                "think: {provider: anthropic, model: claude, reasoning_mode: low} | reasoning_mode does not go with provider anthropic",
                "think: {provider: groq, model: llama} | endpoint is missing; provider groq needs it",
                "think: {context_length: max} | context_length needs an endpoint",
                "think: {endpoint: {url: 'https://llm.example/v1'}, context_length: many} | context_length must be max or a number",
                "think: {endpoint: {url: 'llm.example'}} | url must be https, and name a host",
                "think: {endpoint: {url: 'ftp://me:mine@llm.example/v1?key=mine'}} | url must be https, and name a host: ftp://…@llm.example/v1?…",
                "speak: {model: aura-2-thalia-en, expressivity: 1} | expressivity does not go with model aura-2-thalia-en",
                "speak: {model: aura-2-thalia-en, speed: 0.5} | speed must be 0.7 to 1.5 with model aura-2-thalia-en",
                "speak: {language: en} | language does not go with provider deepgram; it takes expressivity, model, speed",
                "speak: {provider: cartesia, model: sonic} | voice is missing; provider cartesia needs it",
                "speak: {provider: open_ai, model: tts-1, voice: alloy, volume: 1} | volume does not go with provider open_ai",
                "speak: {provider: aws_polly, voice: Joanna} | is missing; provider aws_polly needs it",
                "speak: {provider: cartesia, model: s, voice: v, endpoint: {url: 'wss://tts.example'}} | endpoint.url must be https",
                "speak_fallbacks: [{provider: eleven_labs}] | model is missing; provider eleven_labs needs it",
                "base_url: agent.deepgram.com | base_url must be ws, wss, http or https",
            })
    void whatDoesNotGoTogetherIsRefusedWithTheKeyNamed(String line, String problem) {
        assertThat(Configs.problems(line)).anyMatch(said -> said.contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: {model: nova-3, language: de, smart_format: true, keyterms: [Getriebe]}",
                "listen: {model: flux-general-multi, language_hints: [en, de], eot_threshold: 1.0}",
                "think: {provider: open_ai, endpoint: {url: 'https://llm.example/v1', headers: {authorization: x}}, context_length: 9000}",
                "think: {provider: aws_bedrock, model: claude, endpoint: {url: 'https://bedrock.example'}, credentials: {region: us-east-1, access_key_id: a, secret_access_key: b}}",
                "speak: {model: flux-kit-en, speed: 0.5, expressivity: -2}",
                "speak: {provider: eleven_labs, model: eleven_turbo_v2_5, endpoint: {url: 'wss://api.elevenlabs.io/v1/x'}}",
                "speak: {provider: aws_polly, voice: Joanna, language: en-US, engine: long_form, credentials: {region: us-east-1, access_key_id: a, secret_access_key: b}}",
            })
    void whatGoesTogetherIsTaken(String line) {
        assertThat(Configs.problems(line)).isEmpty();
    }

    @Test
    void whatTwoSectionsSayIsJudgedTogether() {
        assertThat(Configs.problems("listen: {model: nova-3}", "language: en")).isEmpty();
        assertThat(Configs.problems("tools: [a]", "speculative_tools: [b]"))
                .singleElement()
                .asString()
                .contains("speculative_tools names b");
    }

    @Test
    void instructionsThatDeepgramsModelsWouldCutOffAreRefused() {
        var instructions = "instructions: \"" + "Be brief. ".repeat(2_501) + "\"";
        assertThat(Configs.problems(instructions))
                .singleElement()
                .asString()
                .contains("instructions must not be longer than 25000 characters", "25010");
        assertThat(Configs.problems(instructions, "think: {endpoint: {url: 'https://llm.example/v1'}}"))
                .isEmpty();
    }

    @Test
    void noSecretIsPrinted() {
        var config = Configs.of(
                "think: {endpoint: {url: 'https://llm.example/v1', headers: {authorization: think-hidden}}}",
                "speak: {provider: aws_polly, voice: Joanna, language: en-US, engine: neural, credentials: {type: sts,"
                        + " region: us-east-1, access_key_id: id-hidden, secret_access_key: key-hidden,"
                        + " session_token: token-hidden}}");
        assertThat(config.toString()).doesNotContain("hidden", "dg-test-key");
    }
}
