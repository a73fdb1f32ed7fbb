package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static dev.patchbay.runtime.config.FakePlugins.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String KEY = "bad-hunter2";

    @Test
    void refusalByTheRecordIsCleaned() {
        assertThat(problems("providers: {local: {type: deepgram, api_key: " + KEY + "}}"))
                .containsExactly("patchbay.yml:1:13: providers.local: api_key is for another service: •••••");
    }

    @Test
    void refusalByTheRecordIsCleanedOfVariables() {
        assertThat(problems("providers: {local: {type: deepgram, api_key: \"${KEY}\"}}", "KEY", KEY))
                .containsExactly("patchbay.yml:1:13: providers.local: api_key is for another service: •••••");
        assertThat(problems("providers: {local: {type: deepgram, api_key: \"bad ${KEY}!\"}}", "KEY", KEY))
                .containsExactly("patchbay.yml:1:13: providers.local: api_key is for another service: •••••");
    }

    @Test
    void shortSecretsAreCleanedWithoutSpoilingTheSentence() {
        var redaction = new Redaction();
        redaction.hide(new Secret("a"));
        redaction.hide(new Secret(""));

        assertThat(redaction.clean("api_key has a bad value: a")).isEqualTo("api_key has ••••• bad value: •••••");
    }

    @Test
    void partsOfSecretsAreCleanedAfterTheWhole() {
        var redaction = new Redaction();
        redaction.hide("hunter", "${PART}");
        redaction.hide(new Secret("hunter2"));

        assertThat(redaction.clean("no: hunter2")).isEqualTo("no: •••••");
    }

    @Test
    void noWrongPlaceOfASecretShowsIt() {
        var places = List.of(
                "providers: {local: {type: deepgram, api_key: [bad-hunter2]}}",
                "providers: {local: {type: deepgram, api_key: {bad: bad-hunter2}}}",
                "providers: {local: {type: deepgram, api_key: !bad-hunter2 x}}",
                "providers: {local: {type: deepgram, api_key: *bad-hunter2}}",
                "providers: {local: {type: deepgram, api_key: &bad-hunter2 x}}",
                "providers: {local: {type: deepgram, api_key: bad-hunter2: x}}",
                "providers:\n  local:\n    type: deepgram\n    api_key: bad-hunter2: x",
                "providers:\n  local:\n    type: deepgram\n    api_key: @bad-hunter2",
                "providers:\n  local:\n    type: deepgram\n    api_key: \"bad-hunter2",
                "providers:\n  local:\n    type: deepgram\n    api_key: \"\\qbad-hunter2\"",
                "providers:\n  local:\n    type: deepgram\n    api_key: !bad-hunter2!x y",
                "providers:\n  local:\n    type: deepgram\n    api_key: !<bad-hunter2",
                "providers:\n  local:\n    type: deepgram\n    api_key:\n    bad-hunter2\n    model: x",
                "providers:\n  local:\n    type: deepgram\n    api_key: {bad-hunter2",
                "providers:\n  local:\n    type: deepgram\n    api_ky: bad-hunter2",
                "providers: {local: {type: deepgram, api_key: x, api_key: bad-hunter2}}",
                "providers: {local: {type: kitchen-sink, keys: {a: [bad-hunter2]}}}",
                "providers: {local: {type: kitchen-sink, keys: bad-hunter2}}",
                "providers: {local: {type: kitchen-sink, password: {}, keys: {b: bad-hunter2}, small: 6}}",
                "providers: bad-hunter2",
                "%TAG !bad-hunter2! x\n---\nproviders:\n  local:\n    type: deepgram\n    api_key: !bad-hunter3!x y");

        assertThat(places).allSatisfy(yaml -> {
            assertThat(problems(yaml)).isNotEmpty();
            assertThat(problems(yaml).toString()).doesNotContain("hunter");
        });
    }

    @Test
    void noWrongPlaceOfAVariableShowsItsValue() {
        var places = List.of(
                "default_provider: ${KEY}",
                "providers: {local: {type: \"${KEY}\"}}",
                "providers: \"${KEY}\"",
                "pipelines: {p: {stages: [\"${KEY}\"]}}",
                "pipelines: {p: {agent: \"x${KEY}\"}}",
                "turn: {silence_duration_ms: \"${KEY}\"}",
                "barge_in: {enabled: \"${KEY}\"}",
                "audiosocket: {format: \"${KEY}\"}",
                "audiosocket: {format: \"pcm16${KEY} 8000\"}",
                "vad: {type: \"${KEY}\"}",
                "vad: {threshold: \"${KEY}\"}",
                "providers: {local: {type: kitchen-sink, mood: \"${KEY}\", pause: \"${KEY}\"}}",
                "providers: {local: {type: deepgram, api_key: \"bad ${KEY}\"}}");

        assertThat(places).allSatisfy(yaml -> {
            assertThat(problems(yaml, "KEY", "hunter2x")).isNotEmpty();
            assertThat(problems(yaml, "KEY", "hunter2x").toString()).doesNotContain("hunter");
        });
    }

    @Test
    void valueOfAVariableInsideTextIsCleanedOfARefusal() {
        var types = ConfigTypes.of(Map.of("local", Link.class), Map.of());
        var yaml = "providers: {local: {type: local, url: \"wss://x/?key=${KEY}\"}}";

        assertThat(new ConfigLoader(types, Map.of("KEY", "hunter2")::get)
                        .parse("patchbay.yml", yaml)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("patchbay.yml:1:13: providers.local: cannot use the query key=${KEY}");
    }

    record Link(@Setting("Where.") String url) {
        Link {
            throw new IllegalArgumentException("cannot use the query " + url.substring(url.indexOf('?') + 1));
        }
    }

    @Test
    void configurationPrintsDots() {
        var result = load("providers: {local: {type: deepgram, api_key: \"${KEY}\"}}", "KEY", "hunter2");

        assertThat(result.toString()).doesNotContain("hunter2").contains("•••••");
    }
}
