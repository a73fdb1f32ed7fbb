package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.settings;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.config.FakePlugins.KitchenSink;
import dev.patchbay.runtime.config.FakePlugins.Local;
import dev.patchbay.runtime.config.FakePlugins.Mood;
import dev.patchbay.runtime.config.FakePlugins.Voice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinderTest {
    @Test
    void everyTypeHasItsDefault() {
        assertThat(sink(""))
                .isEqualTo(new KitchenSink(
                        "some text",
                        3,
                        5_000_000_000L,
                        0.5,
                        false,
                        Mood.CALM,
                        Duration.ofSeconds(2),
                        Optional.empty(),
                        AudioFormat.mono(Encoding.PCM16, 16_000),
                        new Voice("ada", 1),
                        List.of(),
                        List.of(1, 2),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "eu"));
    }

    @Test
    void everyTypeIsRead() {
        assertThat(sink("""
                                text: "other: text"
                                small: 9
                                large: 9223372036854775807
                                share: -1.5e-3
                                on: true
                                mood: very_lively
                                pause: 5m
                                password: p
                                format: pcm16 48000 stereo
                                voice: {name: eve, speed: 2}
                                words: [a, "b, c"]
                                stops: []
                                headers: {X-Trace: 1, y.z: "2"}
                                keys: {main: k}
                                voices: {first: {name: x}, second: }
                                perhaps: -7
                                other: {speed: 0.5}
                                empty: full
                                region: us
                                """))
                .isEqualTo(new KitchenSink(
                        "other: text",
                        9,
                        Long.MAX_VALUE,
                        -0.0015,
                        true,
                        Mood.VERY_LIVELY,
                        Duration.ofMinutes(5),
                        Optional.of(new Secret("p")),
                        new AudioFormat(Encoding.PCM16, 48_000, 2),
                        new Voice("eve", 2),
                        List.of("a", "b, c"),
                        List.of(),
                        Map.of("X-Trace", "1", "y.z", "2"),
                        Map.of("main", new Secret("k")),
                        Map.of("first", new Voice("x", 1), "second", new Voice("ada", 1)),
                        Optional.of(-7),
                        Optional.of(new Voice("ada", 0.5)),
                        "full",
                        "us"));
    }

    @Test
    void mapsKeepTheOrderOfTheFile() {
        assertThat(sink("headers: {z: 1, a: 2, m: 3}\n").headers())
                .containsExactly(Map.entry("z", "1"), Map.entry("a", "2"), Map.entry("m", "3"));
    }

    @Test
    void everyUnitOfTimeIsRead() {
        assertThat(sink("pause: 200ms").pause()).isEqualTo(Duration.ofMillis(200));
        assertThat(sink("pause: 0s").pause()).isEqualTo(Duration.ZERO);
        assertThat(sink("pause: 90m").pause()).isEqualTo(Duration.ofMinutes(90));
        assertThat(sink("pause: 1h").pause()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void recordsOfAnotherClassLoaderAreBound() throws ClassNotFoundException {
        var local = new PluginLoader().loadClass(Local.class.getName()).asSubclass(Record.class);
        var types = ConfigTypes.of(Map.of("local", local), Map.of());

        var config =
                new ConfigLoader(types, _ -> null).parse("patchbay.yml", "").config();

        assertThat(local).isNotEqualTo(Local.class);
        assertThat(config.providers().values())
                .extracting(ProviderConfig::settings)
                .hasOnlyElementsOfType(local);
        assertThat(EffectiveConfig.render(config)).contains("greeting: Hello.");
    }

    /** Defines one record itself, as a plugin's class loader does. */
    private static final class PluginLoader extends ClassLoader {
        PluginLoader() {
            super(BinderTest.class.getClassLoader());
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals(Local.class.getName()) ? findClass(name) : super.loadClass(name);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (var in = requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static KitchenSink sink(String settings) {
        var yaml = "providers:\n  local: {type: local}\n  x:\n    type: kitchen-sink\n" + settings.indent(4);
        return settings(KitchenSink.class, yaml);
    }
}
