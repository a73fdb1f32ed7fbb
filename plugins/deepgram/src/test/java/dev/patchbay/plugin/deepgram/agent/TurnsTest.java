package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.runtime.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** Who says what: turns, words and audio of a call in which nothing goes wrong. */
final class TurnsTest {
    @Test
    void nothingIsSentBeforeTheServerWelcomesAndAppliesTheSettings() {
        var server = new ScriptedServer();
        server.leavesSettingsUnanswered(true);
        try (var call = ScriptedCall.of(server, Configs.of(), setup -> setup)) {
            call.session.callerPresses("1#");
            call.session.advance(1_000);
            assertThat(call.line().received)
                    .extracting(message -> message.path("type").asString())
                    .containsExactly("Settings");
            assertThat(call.line().audioSizes).isEmpty();
            call.line().says("{'type':'SettingsApplied'}");
            call.session.advance(100);
            assertThat(call.line().audioSizes).isNotEmpty();
            assertThat(call.line().received("InjectUserMessage")).hasSize(1);
            call.finish();
        }
    }

    @Test
    void muLawGoesBothWaysAsItIsInPiecesOf20Millis() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.session.advance(1_000);
            assertThat(call.line().audioSizes).isNotEmpty().containsOnly(160);
            assertThat(call.line().settings().path("audio").toString())
                    .isEqualTo("{\"input\":{\"encoding\":\"mulaw\",\"sample_rate\":8000},"
                            + "\"output\":{\"encoding\":\"mulaw\",\"sample_rate\":8000,\"container\":\"none\"}}");
            assertThat(call.events(SessionEvent.Started.class).getFirst().plan().links())
                    .filteredOn(link -> !link.to().equals("vad") && !link.to().equals("detector"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.conversions()).isEmpty());
            call.finish();
        }
    }

    @Test
    void aTurnIsHeardAnsweredAndWrittenDown() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.turn("When are you open?");
            call.line().agent("From nine to five.");
            call.line().audio(600);
            call.line().agent("On weekdays.");
            call.line().audio(400);
            call.line().says("{'type':'AgentAudioDone'}");
            call.session.advance(2_000);
            assertThat(call.published(StageEvent.Transcript.class))
                    .containsExactly(new StageEvent.Transcript("When are you open?", true, 1));
            assertThat(call.published(StageEvent.AgentText.class))
                    .containsExactly(
                            new StageEvent.AgentText("answer-1", "From nine to five."),
                            new StageEvent.AgentText("answer-1", " On weekdays."));
            assertThat(call.events(SessionEvent.TurnEnded.class)).hasSize(1);
            assertThat(call.events(SessionEvent.AgentStopped.class))
                    .singleElement()
                    .satisfies(stopped -> {
                        assertThat(stopped.playedMillis()).isEqualTo(1_000);
                        assertThat(stopped.complete()).isTrue();
                    });
            call.finish();
        }
    }

    @Test
    void anAnswerWithoutAnEndMarkerEndsAllTheSame() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.turn("Hello?");
            call.line().agent("Hello!");
            call.line().audio(400);
            call.session.advance(4_500);
            assertThat(call.events(SessionEvent.AgentStopped.class)).hasSize(1);
            call.turn("And again?");
            call.answer("Hello again!", 400);
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.AgentStopped.class))
                    .extracting(SessionEvent.AgentStopped::utterance)
                    .containsExactly("answer-1", "answer-2");
            call.finish();
        }
    }

    @Test
    void aNoiseThatTheServerTookForSpeechDoesNotKeepTheTurnForEver() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(29_000);
            assertThat(call.events(SessionEvent.TurnEnded.class)).isEmpty();
            call.session.advance(2_000);
            assertThat(call.events(SessionEvent.TurnEnded.class)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void whatIsNotKnownIsPassedOver() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.line().says("{'type':'AgentDreams','of':['sheep']}");
            call.line().says("{'type':'LatencyReport','total_latency':0.9}");
            call.answer("Still here.", 200);
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.AgentStopped.class)).hasSize(1);
            assertThat(call.published(StageEvent.Degraded.class)).isEmpty();
            call.finish();
        }
    }

    @Test
    void whatDeepgramChargesForIsTold() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.answer("Hello!", 400);
            call.session.advance(12_000);
            assertThat(call.published(StageEvent.Usage.class))
                    .extracting(usage -> usage.units().toString())
                    .containsExactly("{spoken_characters=6}", "{session_seconds=5}", "{session_seconds=5}");
            call.finish();
        }
    }
}
