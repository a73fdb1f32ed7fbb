package dev.patchbay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.config.Setting;
import dev.patchbay.runtime.config.FakePlugins.Local;
import dev.patchbay.runtime.config.FakePlugins.Twilio;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigTypesTest {
    private static final String HERE = ConfigTypesTest.class.getName();

    record Unmarked(String a) {}

    record Odd(
            @Setting("A file.") File file,
            @Setting("A set.") Set<String> names,
            @Setting("By number.") Map<Integer, String> byNumber) {}

    record Clash(
            @Setting("One.") String apiKey, @Setting("Two.") String api_key) {}

    record Fallbacks(
            @Setting(value = "Number.", fallback = "many", min = 1, max = 2)
            int number,

            @Setting(value = "List.", fallback = "[1, x]") List<Integer> list,
            @Setting(value = "Broken.", fallback = "[1") List<Integer> broken,
            @Setting(value = "Optional.", fallback = "1") Optional<Integer> perhaps,
            @Setting(value = "Text.", max = 3) String text) {}

    record Endless(@Setting("Again.") Optional<Endless> inner) {}

    record Typed(@Setting("Type.") String type) {}

    @Test
    void goodRecordsHaveNoFlaws() {
        assertThat(ConfigTypes.flaws(FakePlugins.KitchenSink.class)).isEmpty();
    }

    @Test
    void authorsAreToldWhatIsWrong() {
        assertThat(ConfigTypes.flaws(Unmarked.class)).containsExactly(HERE + "$Unmarked.a has no @Setting");
        assertThat(ConfigTypes.flaws(Odd.class))
                .containsExactly(
                        HERE + "$Odd.file is a java.io.File, which no setting can be",
                        HERE + "$Odd.names is a java.util.Set<java.lang.String>, which no setting can be",
                        HERE
                                + "$Odd.byNumber is a java.util.Map<java.lang.Integer, java.lang.String>, which no setting can "
                                + "be");
        assertThat(ConfigTypes.flaws(Clash.class))
                .containsExactly(HERE + "$Clash.api_key has the key api_key, as apiKey has");
        assertThat(ConfigTypes.flaws(Fallbacks.class))
                .containsExactly(
                        HERE + "$Fallbacks.number has a fallback that must be a whole number from 1 to 2, not \"many\"",
                        HERE + "$Fallbacks.list has a fallback that must be a whole number, not \"x\"",
                        HERE + "$Fallbacks.broken has a fallback that is not valid YAML: expected ',' or ']', but got "
                                + "<stream end>",
                        HERE + "$Fallbacks.perhaps has a fallback, but is Optional",
                        HERE + "$Fallbacks.text has a range, but is no number");
        assertThat(ConfigTypes.flaws(Endless.class)).containsExactly(HERE + "$Endless.inner contains Endless again");
        assertThat(ConfigTypes.flaws(Typed.class))
                .containsExactly(HERE + "$Typed.type has the key that names its type");
    }

    @Test
    void recordsWithFlawsAreRefused() {
        assertThatThrownBy(() -> ConfigTypes.of(Map.of("local", Unmarked.class), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("local: " + HERE + "$Unmarked.a has no @Setting");
    }

    @Test
    void transportsCannotTakeTheNameOfAnotherSection() {
        for (var name : List.of("providers", "vad", "turn", "default_provider")) {
            assertThatThrownBy(() -> ConfigTypes.of(Map.of("local", Local.class), Map.of(name, Twilio.class)))
                    .hasMessage("a transport cannot have the type " + name + ": the file has a key of that name");
        }
    }

    @Test
    void componentsBecomeSnakeCase() {
        assertThat(Component.key("apiKey")).isEqualTo("api_key");
        assertThat(Component.key("postTtsEndProtectionMs")).isEqualTo("post_tts_end_protection_ms");
        assertThat(Component.key("useHTTPProxy")).isEqualTo("use_http_proxy");
        assertThat(Component.key("h264Profile")).isEqualTo("h264_profile");
        assertThat(Component.key("port")).isEqualTo("port");
    }
}
