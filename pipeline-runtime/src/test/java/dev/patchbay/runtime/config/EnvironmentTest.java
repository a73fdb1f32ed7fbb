package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static dev.patchbay.runtime.config.FakePlugins.problems;
import static dev.patchbay.runtime.config.FakePlugins.settings;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.config.FakePlugins.KitchenSink;
import dev.patchbay.runtime.config.FakePlugins.Local;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void variablesStandInText() {
        assertThat(greeting("Hello ${NAME}, ${NAME}!", "NAME", "Ada")).isEqualTo("Hello Ada, Ada!");
        assertThat(greeting("${A}${B}", "A", "1", "B", "")).isEqualTo("1");
    }

    @Test
    void defaultsStandInForMissingAndEmptyVariables() {
        assertThat(greeting("${NAME:-you}")).isEqualTo("you");
        assertThat(greeting("${NAME:-you}", "NAME", "")).isEqualTo("you");
        assertThat(greeting("${NAME:-you}", "NAME", "Ada")).isEqualTo("Ada");
        assertThat(greeting("${NAME:-}")).isEmpty();
        assertThat(greeting("${URL:-http://x:1/a:-b}")).isEqualTo("http://x:1/a:-b");
    }

    @Test
    void valuesAreNotResolvedAgain() {
        assertThat(greeting("${NAME}", "NAME", "${OTHER}")).isEqualTo("${OTHER}");
    }

    @Test
    void doubledDollarsEscape() {
        assertThat(greeting("$${NAME}")).isEqualTo("${NAME}");
        assertThat(greeting("$$${NAME}")).isEqualTo("$${NAME}");
        assertThat(greeting("costs $5, $$, $NAME")).isEqualTo("costs $5, $$, $NAME");
    }

    @Test
    void valuesAreStillTyped() {
        assertThat(load("turn: {silence_duration_ms: \"${MS}\"}", "MS", "700")
                        .config()
                        .turn())
                .isEqualTo(new TurnConfig(700));
        assertThat(problems("turn: {silence_duration_ms: \"${MS}\"}", "MS", "long"))
                .containsExactly("patchbay.yml:1:29: turn.silence_duration_ms: must be a whole number from 0 to 5000, "
                        + "not ${MS}");
        assertThat(problems("turn: {silence_duration_ms: \"${MS}\"}", "MS", ""))
                .containsExactly("patchbay.yml:1:29: turn.silence_duration_ms: must be a whole number from 0 to 5000, "
                        + "not ${MS}, which is empty");
    }

    @Test
    void valuesCannotBringYaml() {
        assertThat(problems("providers: \"${ALL}\"", "ALL", "{local: {type: local}}"))
                .containsExactly("patchbay.yml:1:12: providers: must be a map, not text");
    }

    @Test
    void missingVariableIsNamedOnceForEachUseAndNothingElseIsSaid() {
        assertThat(problems("""
                        default_provider: ${P}
                        providers: {local: {type: local}, x: {type: "${T}"}}
                        pipelines: {p: {stages: ["${S}"]}}
                        turn: {silence_duration_ms: "${MS}"}
                        """))
                .containsExactly(
                        "patchbay.yml:1:19: default_provider: environment variable P is not set; set it or write "
                                + "${P:-default}",
                        "patchbay.yml:2:45: providers.x.type: environment variable T is not set; set it or write "
                                + "${T:-default}",
                        "patchbay.yml:3:26: pipelines.p.stages[0]: environment variable S is not set; set it or write "
                                + "${S:-default}",
                        "patchbay.yml:4:29: turn.silence_duration_ms: environment variable MS is not set; set it or write "
                                + "${MS:-default}");
    }

    @Test
    void missingVariableLeavesTextEmptyAndEverythingElseAtItsDefault() {
        var result = load("""
                providers: {local: {type: kitchen-sink, text: "a ${A} b", small: "${B}", password: "${C}"}}
                """);

        var sink = (KitchenSink)
                requireNonNull(result.config().providers().get("local")).settings();
        assertThat(result.problems()).hasSize(3);
        assertThat(sink.text()).isEqualTo("a  b");
        assertThat(sink.small()).isEqualTo(3);
        assertThat(sink.password().orElseThrow().isBlank()).isTrue();
    }

    @Test
    void referencesMustEndAndNameAVariable() {
        assertThat(problems("recording: {directory: \"a${B\"}"))
                .containsExactly("patchbay.yml:1:24: recording.directory: ${ without }; write ${NAME}, or $${ for a "
                        + "literal ${");
        assertThat(problems("recording: {directory: \"${a b}\"}"))
                .containsExactly("patchbay.yml:1:24: recording.directory: ${a b} names no environment variable; write "
                        + "${NAME} or ${NAME:-default}, or $${ for a literal ${");
    }

    @Test
    void fallbacksMayNameVariables() {
        assertThat(settings(KitchenSink.class, "providers: {local: {type: local}, x: {type: kitchen-sink}}")
                        .region())
                .isEqualTo("eu");
        assertThat(settings(
                                KitchenSink.class,
                                "providers: {local: {type: local}, x: {type: kitchen-sink}}",
                                "SINK_REGION",
                                "us")
                        .region())
                .isEqualTo("us");
    }

    private static String greeting(String text, String... environment) {
        var yaml = "providers:\n  local: {type: local}\n  x:\n    type: local\n    greeting: '" + text + "'\n";
        return settings(Local.class, yaml, environment).greeting();
    }
}
