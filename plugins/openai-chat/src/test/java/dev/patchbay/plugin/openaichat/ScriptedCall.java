package dev.patchbay.plugin.openaichat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.TextStage;
import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A call whose transcriber understands, word by word, what a test says, and whose synthesizer makes no sound. */
final class ScriptedCall implements AutoCloseable {
    private static final FormatSet<AudioFormat> TELEPHONE = FormatSet.of(AudioFormat.parse("pcm16 8000"));

    /** Understands what the test says. */
    static final class Ears implements AudioStage {
        private volatile @Nullable StageContext context;

        @Override
        public void start(StageContext started) {
            context = started;
        }

        @Override
        public void process(AudioFrame frame) {
            // It understands what it is told.
        }

        void publish(StageEvent event) {
            requireNonNull(context, "started").publish(event);
        }
    }

    /** Keeps what it should speak. */
    static final class Mouth implements TextStage {
        final List<String> pieces = new CopyOnWriteArrayList<>();

        @Override
        public void process(String utterance, String text, boolean last) {
            if (!text.isEmpty()) {
                pieces.add(text);
            }
        }
    }

    final Ears ears = new Ears();
    final Mouth mouth = new Mouth();
    final ChatServer server;
    final TestSession session;

    ScriptedCall(Scenario scenario) throws Exception {
        WarmUp.done();
        server = ChatServer.start(scenario, 0);
        var config = new Configs();
        config.baseUrl = server.uri().toString();
        var transcriber = StageSpec.transcriber(PortSpec.audio(TELEPHONE)).withTurnDetection();
        var voice = StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(TELEPHONE));
        TestSetup setup = TestSession.pipeline()
                .stage("ears", transcriber, () -> ears)
                .stage("model", new OpenAiChatFactory(), config.build())
                .stage("mouth", voice, () -> mouth)
                .notFasterThanReal();
        session = setup.start();
        session.await(() -> ears.context != null, "the call has begun");
    }

    void expects(String words) {
        speaks(words);
        ears.publish(new StageEvent.TurnEndExpected(0.5));
        session.advance(20);
    }

    void speaks(String words) {
        ears.publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
        ears.publish(new StageEvent.Transcript(words, false, 1));
        session.advance(20);
    }

    void ends(String words) {
        ears.publish(new StageEvent.Transcript(words, true, 1));
        ears.publish(new StageEvent.TurnEnded(0.9));
        session.advance(20);
    }

    void until(BooleanSupplier condition) {
        assertThat(session.advanceUntil(condition, 10_000))
                .as("requests %s, spoken %s", server.requests(), mouth.pieces)
                .isTrue();
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
