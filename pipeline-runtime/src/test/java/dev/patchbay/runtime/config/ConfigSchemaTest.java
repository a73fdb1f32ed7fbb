package dev.patchbay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigSchema.json(FakePlugins.TYPES), InputFormat.JSON);

    @Test
    void isASchema() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(ConfigSchema.json(FakePlugins.TYPES), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void acceptsTheGoodFileAndItsRendering() throws IOException {
        var good = Golden.read("good.yml");

        assertThat(errors(good)).isEmpty();
        assertThat(errors(EffectiveConfig.render(
                        FakePlugins.load(good, "KEY", "k").config())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "providers:\npipelines:\naudiosocket:\nvad:\nturn:\nlimits:\n",
                "turn: {silence_duration_ms: \"${MS}\"}",
                "barge_in: {enabled: \"${ON:-true}\"}",
                "vad: {threshold: 0.5}",
                "vad: {type: webrtc, threshold: 0.5}",
                "vad: {type: none}",
                "vad: {type: \"${VAD}\", anything: 1}",
                "audiosocket: {format: pcmu 8000, port: 1}",
                "providers: {x: {type: local, greeting: 5}}",
                "providers: {x: {type: kitchen-sink, pause: 5m, mood: calm, stops: [], words: , voices: {a: }}}",
                "tools:\nfarewell: {phrases: []}\npipelines: {p: {agent: local, tools: []}}",
                "tools: {book: {type: table, url: x, key: k}}",
                "pipelines: {p: {stt: a, llm: b, tts: c, links: {caller -> a: {pin: \"${FORMAT}\"}}}}",
            })
    void acceptsWhatTheLoaderAccepts(String yaml) {
        assertThat(errors(yaml)).isEmpty();
        assertThat(FakePlugins.problems(yaml, "MS", "5", "VAD", "none", "FORMAT", "pcm16 8000"))
                .noneMatch(problem -> problem.contains("must be"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "piplines: {}",
                "default_provider: [local]",
                "recording:",
                "turn: 600",
                "turn: {silence_duration_ms: 5001}",
                "turn: {silence_duration_ms: 1.5}",
                "turn: {silence_duration_ms: soon}",
                "barge_in: {enabled: yes}",
                "vad: {type: silero}",
                "vad: {treshold: 0.5}",
                "vad: {type: webrtc, greeting: x}",
                "vad: {type: none, threshold: 1}",
                "audiosocket: {format: opus 48000}",
                "audiosocket: {port: 0}",
                "providers: {local: }",
                "providers: {local: {greeting: x}}",
                "providers: {local: {type: loca}}",
                "providers: {local: {type: local, greting: x}}",
                "providers: {local: {type: deepgram}}",
                "providers: {local: {type: kitchen-sink, mood: CALM}}",
                "providers: {local: {type: kitchen-sink, pause: 5 minutes}}",
                "providers: {local: {type: kitchen-sink, voice: {sped: 1}}}",
                "providers: {local: {type: kitchen-sink, stops: [1, x]}}",
                "providers: {local: {type: kitchen-sink, voices: {a: {speed: 3}}}}",
                "tools: {book: {type: table, url: x}}",
                "tools: {book: {type: tabel, url: x, key: k}}",
                "pipelines: {p: {agent: local, tools: }}",
                "pipelines: {p: {}}",
                "pipelines: {p: {agent: local, stages: [local]}}",
                "pipelines: {p: {agent: local, stt: local, llm: local, tts: local}}",
                "pipelines: {p: {stt: local, tts: local}}",
                "pipelines: {p: {agent: local, links: {caller -> local: {}}}}",
                "pipelines: {p: {agent: local, links: {caller -> local: {pin: pcm16 8000, prefer: pcm16 8000}}}}",
            })
    void refusesWhatTheLoaderRefuses(String yaml) {
        assertThat(errors(yaml)).isNotEmpty();
        assertThat(FakePlugins.problems(yaml)).isNotEmpty();
    }

    private static List<String> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
