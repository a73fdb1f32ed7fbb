package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.testkit.RecordedAudio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server is told when the caller cuts the agent off. */
final class InterruptionTest {
    private static final Scenario LONG_GREETING = Scenario.builder()
            .pace(Pace.DEFAULT.prompt().atSpeed(20))
            .greeting(Reply.tone(400, 4_000))
            .reply(Reply.tone(600, 300))
            .build();

    /** As a server has them, but for the protections: 250 ms of speech are meant. */
    private static final TurnRules RULES = new TurnRules(
            new TurnRules.BargeIn(true, false, 250, 800, 0, 0, 0, 0), TurnRules.NoInput.NEVER, 500, true, true);

    /** The agent falls silent as soon as the caller is heard, some 60 ms after the caller began. */
    private static void cutOffAfter700Millis(EmulatedCall call) {
        call.until(() -> call.session().agentSpeaking(), "the agent speaks");
        call.session().advance(620);
        call.callerSpeaks(1_000);
        call.untilSpoken(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcmu 8000", "pcm16 8000", "pcm16 16000"})
    void oneTruncateSaysWhatTheCallersRecordingProves(String format) throws Exception {
        try (var call =
                EmulatedCall.of(LONG_GREETING, new Configs(), setup -> setup.caller(AudioFormat.parse(format)))) {
            cutOffAfter700Millis(call);
            var recording = call.finish();
            long cutAt = recording.only(SessionEvent.Interrupted.class).atMillis();
            long heard = new RecordedAudio(recording.agentAudio().frames().stream()
                            .filter(frame -> frame.atMillis() < cutAt + 100)
                            .toList())
                    .audibleMillis();
            var truncates = call.sent(1, "conversation.item.truncate");
            assertThat(truncates).hasSize(1);
            long told = truncates.getFirst().path("audio_end_ms").asLong();
            assertThat(told).isCloseTo(heard, within(20L)).isCloseTo(700L, within(60L));
            assertThat(truncates.getFirst().path("content_index").asInt()).isZero();
            assertThat(call.sent(1, "response.cancel")).isEmpty();
            assertThat(call.sent(1, "conversation.item.delete")).isEmpty();
            assertThat(call.connection(1).serverEvents())
                    .noneMatch(event -> event.type().equals("error"))
                    .anyMatch(event -> event.type().equals("conversation.item.truncated"));
        }
    }

    @Test
    void anAnswerThatTheServerGoesOnGivingIsCancelledByUs() throws Exception {
        var config = new Configs();
        config.turns = new TurnDetection(
                TurnDetection.Type.SERVER_VAD,
                0.5,
                300,
                500,
                Optional.empty(),
                TurnDetection.Eagerness.AUTO,
                true,
                false);
        var slow = Scenario.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(1.2))
                .greeting(Reply.tone(400, 6_000))
                .reply(Reply.tone(600, 300))
                .build();
        try (var call = EmulatedCall.of(slow, config)) {
            cutOffAfter700Millis(call);
            call.finish();
            assertThat(call.sentTypes(1)).containsSubsequence("response.cancel", "conversation.item.truncate");
            assertThat(call.connection(1).serverEvents())
                    .filteredOn(event -> event.type().equals("response.done"))
                    .first()
                    .satisfies(done -> assertThat(done.json()).contains("client_cancelled"));
        }
    }

    @Test
    void whatIsBehindThePlayingItemWasNotHeard() throws Exception {
        var twoItems = Scenario.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(50))
                .greeting(Reply.of(
                        new Part.Tone(400, 2_000, "first"),
                        new Part.Call("note", "{}", false),
                        new Part.Tone(500, 1_000, "second")))
                .reply(Reply.tone(600, 300))
                .build();
        try (var call = EmulatedCall.of(twoItems)) {
            cutOffAfter700Millis(call);
            call.finish();
            assertThat(call.sent(1, "conversation.item.truncate")).hasSize(1);
            assertThat(call.sent(1, "conversation.item.delete")).hasSize(1);
            assertThat(call.connection(1).conversation())
                    .noneMatch(item -> item.toString().contains("second"));
        }
    }

    @Test
    void anAnswerThatWasHeardToItsEndIsLeftAsItIs() throws Exception {
        var shortGreeting = Scenario.builder()
                .pace(Pace.DEFAULT.prompt())
                .greeting(Reply.tone(400, 400))
                .reply(Reply.tone(600, 300))
                .build();
        try (var call = EmulatedCall.of(shortGreeting)) {
            call.untilSpoken(1);
            call.callerSpeaks(800);
            call.untilSpoken(2);
            call.finish();
            assertThat(call.sentTypes(1)).isEqualTo(List.of("session.update", "response.create"));
        }
    }

    @Test
    void aCoughPausesTheAgentAndNothingIsTold() throws Exception {
        try (var call = EmulatedCall.of(LONG_GREETING, new Configs(), setup -> setup.turns(RULES))) {
            call.until(() -> call.session().agentSpeaking(), "the agent speaks");
            call.session().advance(280);
            call.callerSpeaks(100);
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.Interrupted.class)).isEmpty();
            assertThat(recording
                            .events(SessionEvent.AgentStopped.class)
                            .getFirst()
                            .complete())
                    .isTrue();
            assertThat(call.sent(1, "conversation.item.truncate")).isEmpty();
        }
    }
}
