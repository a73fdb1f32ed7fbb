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
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A transcriber that expects the end of a turn before it is sure. */
final class EarlyAnswerTest {
    private static final FormatSet<AudioFormat> TELEPHONE = FormatSet.of(AudioFormat.parse("pcm16 8000"));

    /** Understands what the test says. */
    private static final class Ears implements AudioStage {
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
    private static final class Mouth implements TextStage {
        private final List<String> pieces = new CopyOnWriteArrayList<>();

        @Override
        public void process(String utterance, String text, boolean last) {
            if (!text.isEmpty()) {
                pieces.add(text);
            }
        }
    }

    private static final class Call implements AutoCloseable {
        final Ears ears = new Ears();
        final Mouth mouth = new Mouth();
        final ChatServer server;
        final TestSession session;

        Call(Scenario scenario) throws Exception {
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
            ears.publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
            ears.publish(new StageEvent.Transcript(words, false, 1));
            ears.publish(new StageEvent.TurnEndExpected(0.5));
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

    @Test
    void theModelIsAskedEarlyAndItsAnswerIsSpokenWhenTheTurnHasEnded() throws Exception {
        try (var call =
                new Call(Scenario.builder().reply(Reply.say("It is noon.")).build())) {
            call.expects("what time is it");
            call.server.awaitEnd(1, EmulatedCall.PATIENCE);
            call.session.advance(200);
            assertThat(call.mouth.pieces).isEmpty();
            call.ends("what time is it");
            call.until(() -> !call.mouth.pieces.isEmpty());
            assertThat(call.mouth.pieces).containsExactly("It is noon.");
            call.session.finish();
            assertThat(call.server.requests()).hasSize(1);
        }
    }

    @Test
    void aTurnThatIsTakenBackStopsTheAnswerAndLeavesNoTrace() throws Exception {
        try (var call = new Call(Scenario.builder()
                .reply(Reply.say("A story without an end. ".repeat(50)).paced(0, 100))
                .build())) {
            call.expects("I want to");
            call.until(() -> !call.server.requests().isEmpty()
                    && call.server.requests().getFirst().tokensSent() > 2);
            call.ears.publish(new StageEvent.TurnResumed());
            call.session.advance(20);
            call.server.awaitCancelled(1, EmulatedCall.PATIENCE);
            call.ends("I want to cancel");
            call.until(() -> !call.mouth.pieces.isEmpty());
            var second = call.server.awaitRequest(2, EmulatedCall.PATIENCE);
            assertThat(second.messages()).hasSize(2);
            assertThat(second.body()).contains("I want to cancel").doesNotContain("story");
            call.session.finish();
        }
    }
}
