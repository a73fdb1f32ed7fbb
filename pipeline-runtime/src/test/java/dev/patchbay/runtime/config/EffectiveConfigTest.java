package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.config.Setting;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {
    @Test
    void renderingLoadsToTheSame() throws IOException {
        var config = load(Golden.read("good.yml"), "KEY", "hunter2");
        assertThat(config.problems()).isEmpty();

        var again = load(EffectiveConfig.render(config.config()));

        assertThat(again.problems()).isEmpty();
        assertThat(again.config().toString()).isEqualTo(config.config().toString());
        assertThat(EffectiveConfig.render(again.config())).isEqualTo(EffectiveConfig.render(config.config()));
    }

    @Test
    void renderingOfTheDefaultsLoadsToTheSame() {
        var config = load("").config();

        assertThat(load(EffectiveConfig.render(config)).config()).isEqualTo(config);
    }

    @Test
    void everySectionOfAFileIsRendered() {
        var rendering = EffectiveConfig.render(
                load("recording: {directory: calls}\non_provider_failure: {}\ntwilio: {}\naudiosocket: {}")
                        .config());

        assertThat(rendering.lines().filter(line -> line.matches("\\w+:.*")).map(line -> line.replaceAll(":.*", "")))
                .containsAll(FileSettings.SHAPE.keys())
                .containsAll(FileSettings.TYPED);
    }

    @Test
    void everyOddTextLoadsToItself() throws IOException {
        var words = load(Golden.read("good.yml"), "KEY", "k").config();

        assertThat(load(EffectiveConfig.render(words)).config().providers().get("sink"))
                .usingRecursiveComparison()
                .ignoringFields("settings.password", "settings.keys")
                .isEqualTo(words.providers().get("sink"));
    }

    @Test
    void secretsAreDotsAndMissingOnesAreEmpty() {
        var yaml = "providers: {local: {type: kitchen-sink, password: \"${KEY}\", keys: {a: hunter2, b: \"\"}}}";

        var rendering = EffectiveConfig.render(load(yaml, "KEY", "hunter2").config());

        assertThat(rendering).doesNotContain("hunter2");
        assertThat(rendering.lines().map(String::strip)).contains("password: •••••", "a: •••••", "b: \"\"");
    }

    @Test
    void toolsAreRenderedWithoutTheirSecrets() {
        var yaml = "tools: {book: {type: table, url: x, key: hunter2}}\npipelines: {p: {agent: local, tools: [book]}}";

        var rendering = EffectiveConfig.render(load(yaml).config());

        assertThat(rendering)
                .contains("tools:\n  book:\n    type: table\n    url: x\n    key: •••••\n    seats: 8\n")
                .contains("    tools:\n    - book\n")
                .doesNotContain("hunter2");
    }

    @Test
    void settingsOfAPrivateRecordAreRead() {
        var types = ConfigTypes.of(Map.of("local", Hidden.class), Map.of());

        var config =
                new ConfigLoader(types, _ -> null).parse("patchbay.yml", "").config();

        assertThat(EffectiveConfig.render(config)).contains("provider_name: x\n");
    }

    private record Hidden(
            @Setting(value = "A name.", fallback = "x") String providerName) {}
}
