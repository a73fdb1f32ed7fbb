package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.config.Setting;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AudioSocketPluginTest {
    private final AudioSocketFactory factory = new AudioSocketFactory();

    @Test
    void isFoundByTheServiceLoaderAndBringsOneTransport() {
        Plugin plugin = ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(AudioSocketPlugin.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(plugin.apiVersion()).isEqualTo(Plugin.API_VERSION);
        assertThat(plugin.transports()).singleElement().satisfies(transport -> {
            assertThat(transport.type()).isEqualTo("audiosocket");
            assertThat(transport.configType()).isEqualTo(AudioSocketConfig.class);
        });
    }

    @ParameterizedTest
    @EnumSource(AudioKind.class)
    void plansCallsWithTheConfiguredFormat(AudioKind kind) {
        var spec = factory.describe(Configs.PATIENT.format(kind).config());
        assertThat(spec.inbound().formats()).containsExactly(kind.format());
        assertThat(spec.outbound().formats()).containsExactly(kind.format());
    }

    @Test
    void hasADefaultForEverySetting() {
        var defaults = Arrays.stream(AudioSocketConfig.class.getRecordComponents())
                .map(component -> component.getName() + " "
                        + component.getAnnotation(Setting.class).fallback())
                .collect(Collectors.joining(", "));
        assertThat(defaults)
                .isEqualTo("host 127.0.0.1, port 8090, format slin, maxCalls 500, uuidTimeoutMs 2000,"
                        + " messageTimeoutMs 2000, idleTimeoutMs 10000, maxMessageMs 200, maxAheadMs 10000,"
                        + " sendBufferBytes 65536");
    }

    @Test
    void refusesAMessageLimitBeyondTheFloodLimit() {
        assertThatThrownBy(() -> new AudioSocketConfig("127.0.0.1", 0, AudioKind.SLIN, 1, 1, 1, 1, 200, 100, 4_096))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("max_message_ms (200) is more than max_ahead_ms (100), so that the longest message would be"
                        + " a flood; lower the one or raise the other");
    }
}
