package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.config.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class LocalFactoryTest {
    private final LocalFactory factory = new LocalFactory();

    @Test
    void declaresWhatFreeTtsMakes() {
        assertThat(output(LocalConfig.Voice.KEVIN16)).contains("pcm16be 16000 Hz mono");
        assertThat(output(LocalConfig.Voice.KEVIN)).contains("pcm16be 8000 Hz mono");
    }

    @Test
    void leavesTheTurnsToTheSession() {
        assertThat(factory.describe(Configs.twoLines()).detectsTurns()).isFalse();
    }

    @Test
    void isFoundAsAPlugin() {
        var plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

        assertThat(plugin.apiVersion()).isEqualTo(Plugin.API_VERSION);
        assertThat(plugin.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.type()).isEqualTo("local"));
    }

    @Test
    void hasADefaultForEverySetting() {
        assertThat(Arrays.stream(LocalConfig.class.getRecordComponents())
                        .map(component -> component.getAnnotation(Setting.class)))
                .allSatisfy(setting -> assertThat(setting.fallback()).isNotBlank());
    }

    private String output(LocalConfig.Voice voice) {
        var config = new LocalConfig(voice, "Hello.", List.of(), "Bye.", true, 150, 100);
        return factory.describe(config).output().orElseThrow().toString();
    }
}
