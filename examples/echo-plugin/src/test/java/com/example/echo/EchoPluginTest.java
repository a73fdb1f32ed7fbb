package com.example.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageSpec.Kind;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EchoPluginTest {
    @Test
    void isRegistered() {
        assertThat(ServiceLoader.load(Plugin.class)).singleElement().isInstanceOf(EchoPlugin.class);
    }

    @Test
    void bringsAnAgentWithOneFormatOnBothSides() {
        var factory = (EchoFactory) new EchoPlugin().stages().get(0);
        var spec = factory.describe(new EchoSettings(16000, Duration.ofSeconds(5), true));

        assertThat(factory.type()).isEqualTo("echo");
        assertThat(spec.kind()).isEqualTo(Kind.AGENT);
        assertThat(spec.input().formats()).extracting(Object::toString).containsExactly("pcm16 16000 Hz mono");
        assertThat(spec.output()).contains(spec.input());
    }

    @Test
    void refusesATurnThatWouldNotFitIntoMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoSettings(8000, Duration.ofMinutes(5), true))
                .withMessage("longest_turn must be 1s to 60s: 300000ms");
    }
}
