package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class DetectorStageTest {
    private static final int BYTES = PcmFrame.FORMAT.bytes(Duration.ofMillis(20));

    private final EnergyFactory energy = new EnergyFactory();
    private final List<StageEvent> published = new ArrayList<>();

    @Test
    void publishesTheBeginningThePausesAndTheEndOfSpeech() {
        hear(
                energy,
                Configs.energy(),
                Sounds.joined(
                        Sounds.silence(0.5),
                        new Babbler().utterance(5, -25),
                        Sounds.silence(0.2),
                        new Babbler().utterance(5, -25),
                        Sounds.silence(1)));

        assertThat(published)
                .extracting(Object::getClass)
                .asInstanceOf(list(Class.class))
                .containsExactly(
                        StageEvent.SpeechStarted.class,
                        StageEvent.SpeechPaused.class,
                        StageEvent.SpeechResumed.class,
                        StageEvent.SpeechPaused.class,
                        StageEvent.SpeechStopped.class);
        var started = (StageEvent.SpeechStarted) published.getFirst();
        assertThat(started.preroll()).isEqualTo(Duration.ofMillis(60));
        assertThat(started.confidence()).isBetween(0.6, 1.0);
        assertThat(published.get(1)).isEqualTo(new StageEvent.SpeechPaused(Duration.ofMillis(80)));
        assertThat(published.get(2)).isEqualTo(new StageEvent.SpeechResumed(Duration.ofMillis(40)));
        assertThat(((StageEvent.SpeechStopped) published.getLast()).trailingSilence())
                .isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void takesLongerToBeSureWhileTheAgentSpeaks() {
        var stage = (AudioStage) energy.create(Configs.energy());
        stage.start(context());
        stage.agentStarted();
        hear(stage, Sounds.joined(Sounds.silence(0.5), new Babbler().utterance(5, -25), Sounds.silence(1)));
        stage.agentStopped();
        hear(stage, Sounds.joined(Sounds.silence(0.5), new Babbler().utterance(5, -25)));

        assertThat(published)
                .filteredOn(StageEvent.SpeechStarted.class::isInstance)
                .extracting(started -> ((StageEvent.SpeechStarted) started).preroll())
                .containsExactly(Duration.ofMillis(80), Duration.ofMillis(60));
    }

    @Test
    void takesWebRtcsDecisionsAsTheyAreWhenAsked() {
        assumeTrue(
                VadLibraries.search(Optional.empty()).join().isPresent(), "not tested: no native detector loads here");
        hear(
                new WebRtcFactory(),
                Configs.webRtc(false),
                Sounds.joined(Sounds.silence(0.5), Sounds.tones(1, -20, 1, 0, 440), Sounds.silence(2)));

        // A tone, which WebRTC takes for a voice, and which nothing here corrects.
        assertThat(published.getFirst()).isEqualTo(new StageEvent.SpeechStarted(1, Duration.ofMillis(60)));
        assertThat(published.getLast()).isEqualTo(new StageEvent.SpeechStopped(Duration.ofMillis(200)));
    }

    @Test
    void publishesNothingOfSilence() {
        hear(energy, Configs.energy(), Sounds.silence(3));

        assertThat(published).isEmpty();
    }

    @Test
    void asksForMonoFramesOf20Milliseconds() {
        assertThat(energy.describe(Configs.energy()).toString()).contains("pcm16 8000 Hz mono", "exactly 20 ms");
    }

    @Test
    void isFoundAsAPlugin() {
        var plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

        assertThat(plugin.apiVersion()).isEqualTo(Plugin.API_VERSION);
        assertThat(plugin.stages()).extracting(StageFactory::type).containsExactly("webrtc", "energy");
    }

    private <C extends Record> void hear(StageFactory<C> factory, C config, double[] sound) {
        var stage = (AudioStage) factory.create(config);
        stage.start(context());
        hear(stage, sound);
        stage.close();
    }

    private static void hear(AudioStage stage, double[] sound) {
        var bytes = ByteBuffer.allocate(2 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(Sounds.rounded(sound));
        for (int at = 0; at + BYTES <= bytes.capacity(); at += BYTES) {
            stage.process(new PcmFrame(bytes.slice(at, BYTES), at / 2));
        }
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
}
