package dev.patchbay.plugin.energyvad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class EnergyVadTest {
    private static final AudioFormat FORMAT = AudioFormat.mono(Encoding.PCM16, 8_000);
    private static final int BYTES = FORMAT.bytes(Duration.ofMillis(20));

    private final EnergyVadFactory factory = new EnergyVadFactory();
    private final List<StageEvent> published = new ArrayList<>();

    @Test
    void publishesTheBeginningAndTheEndOfSpeech() {
        hear(Sounds.joined(Sounds.silence(0.5), new Babbler().utterance(5, -25), Sounds.silence(1)));

        assertThat(published).hasSize(2);
        assertThat(published.getFirst()).isInstanceOfSatisfying(StageEvent.SpeechStarted.class, started -> {
            assertThat(started.preroll()).isEqualTo(Duration.ofMillis(60));
            assertThat(started.confidence()).isBetween(0.6, 1.0);
        });
        assertThat(published.getLast())
                .isInstanceOfSatisfying(
                        StageEvent.SpeechStopped.class,
                        stopped -> assertThat(stopped.trailingSilence())
                                .isBetween(Duration.ofMillis(200), Duration.ofMillis(400)));
    }

    @Test
    void publishesNothingOfSilence() {
        hear(Sounds.silence(3));

        assertThat(published).isEmpty();
    }

    @Test
    void asksForMonoFramesOf20Milliseconds() {
        assertThat(factory.describe(Configs.defaults()).toString()).contains("pcm16 8000 Hz mono", "exactly 20 ms");
    }

    @Test
    void isFoundAsAPlugin() {
        var plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

        assertThat(plugin.apiVersion()).isEqualTo(Plugin.API_VERSION);
        assertThat(plugin.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.type()).isEqualTo("energy"));
    }

    private void hear(double[] sound) {
        var stage = (AudioStage) factory.create(Configs.defaults());
        stage.start(context());
        var bytes = ByteBuffer.allocate(2 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(Sounds.rounded(sound));
        for (int at = 0; at + BYTES <= bytes.capacity(); at += BYTES) {
            stage.process(new Frame(bytes.slice(at, BYTES), at / 2));
        }
        stage.close();
    }

    /** Takes what is published; a detector may ask for nothing else. */
    private StageContext context() {
        return (StageContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StageContext.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("publish");
                    published.add((StageEvent) arguments[0]);
                    return null;
                });
    }

    private record Frame(ByteBuffer bytes, long position) implements AudioFrame {
        @Override
        public AudioFormat format() {
            return FORMAT;
        }

        @Override
        public int length() {
            return bytes.remaining();
        }

        @Override
        public void copyTo(ByteBuffer target) {
            target.put(bytes.duplicate());
        }

        @Override
        public AudioFrame copy() {
            return this;
        }
    }
}
