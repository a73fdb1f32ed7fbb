package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.testkit.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the agent's words and audio when the caller cuts them off. */
final class InterruptionTest {
    /** As a server has them, but for the protections: 250 ms of speech are meant, and so is a key. */
    private static final TurnRules RULES = new TurnRules(
            new TurnRules.BargeIn(true, true, 250, 800, 0, 0, 0, 0), TurnRules.NoInput.NEVER, 500, true, true);

    private static ScriptedCall longAnswer() {
        var call = ScriptedCall.of(Configs.of(), setup -> setup.turns(RULES));
        call.turn("Tell me everything.");
        call.line().agent("The first sentence is this one.");
        call.line().audio(2_000);
        call.line().agent("The second comes after it.");
        call.line().audio(2_000);
        return call;
    }

    private static void callerCutsIn(ScriptedCall call) {
        call.session.callerSays(Sound.speech(1_000));
        call.session.advance(200);
        call.line().says("{'type':'UserStartedSpeaking'}");
        call.session.advance(400);
    }

    private static List<String> history(ScriptedCall call) {
        return call.line()
                .settings()
                .path("agent")
                .path("context")
                .path("messages")
                .valueStream()
                .map(message -> message.path("role").asString() + ": "
                        + message.path("content").asString())
                .toList();
    }

    @Test
    void theAnswerIsCutAndANewSessionKnowsTheWordsThatWereHeard() {
        try (var call = longAnswer()) {
            call.session.advance(1_300);
            callerCutsIn(call);
            var cut = call.events(SessionEvent.Interrupted.class).getFirst();
            assertThat(cut.utterance()).isEqualTo("answer-1");
            assertThat(cut.playedMillis()).isCloseTo(1_400, within(150L));
            call.line().caller("Stop!");
            call.answer("Fine.", 200);
            call.session.advance(2_000);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(history(call))
                    .containsExactly(
                            "user: Tell me everything.",
                            "assistant: " + cut.heard() + " …",
                            "user: Stop!",
                            "assistant: Fine.");
            assertThat(cut.heard()).startsWith("The first sentence").doesNotContain("one.");
            call.finish();
        }
    }

    @Test
    void whatTheServerStillSendsOfAStoppedAnswerIsNotHeard() {
        try (var call = longAnswer()) {
            call.session.advance(1_000);
            callerCutsIn(call);
            call.line().audio(1_000);
            call.session.advance(1_000);
            assertThat(call.session.agentSpeaking()).isFalse();
            call.line().says("{'type':'AgentAudioDone'}");
            call.line().caller("What about Sunday?");
            call.answer("Closed.", 400);
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.AgentStopped.class))
                    .singleElement()
                    .satisfies(stopped -> {
                        assertThat(stopped.utterance()).isEqualTo("answer-2");
                        assertThat(stopped.playedMillis()).isEqualTo(400);
                    });
            call.finish();
        }
    }

    @Test
    void anAnswerThatAKeyCutsOffIsNotListenedToAnyMoreThoughTheServerGoesOn() {
        try (var call = longAnswer()) {
            call.session.advance(1_000);
            call.session.callerPresses("7");
            call.session.advance(100);
            assertThat(call.events(SessionEvent.Interrupted.class)).hasSize(1);
            call.line().agent("A third one.");
            call.line().audio(1_000);
            call.session.advance(1_000);
            assertThat(call.session.agentSpeaking()).isFalse();
            call.session.advance(1_000);
            assertThat(call.line()
                            .received("InjectUserMessage")
                            .getFirst()
                            .path("content")
                            .asString())
                    .contains("[The caller pressed these keys on the telephone: 7]");
            call.line().says("{'type':'AgentAudioDone'}");
            call.line().caller("[The caller pressed these keys on the telephone: 7]");
            call.answer("Seven it is.", 400);
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.AgentStopped.class)).hasSize(1);
            assertThat(call.events(SessionEvent.CallerText.class))
                    .as("keys are no words of the caller")
                    .hasSize(1);
            call.finish();
        }
    }

    @Test
    void theRestOfACutAnswerIsNotHeardThoughItComesAfterAPause() {
        try (var call = longAnswer()) {
            call.session.advance(1_000);
            call.session.callerPresses("7");
            call.session.advance(3_500);
            call.line().audio(1_000);
            call.session.advance(500);
            assertThat(call.session.agentSpeaking()).isFalse();
            assertThat(call.events(SessionEvent.AgentStarted.class)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void aWordOverTheAgentThatWasAllTooShortLetsItFinish() {
        try (var call = longAnswer()) {
            call.line().says("{'type':'AgentAudioDone'}");
            call.session.advance(1_000);
            call.session.callerSays(Sound.speech(120));
            call.session.advance(100);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(60);
            call.line().caller("Mhm.");
            call.answer("I go on.", 400);
            call.session.advance(6_000);
            assertThat(call.events(SessionEvent.Interrupted.class)).isEmpty();
            assertThat(call.events(SessionEvent.AgentStopped.class))
                    .extracting(SessionEvent.AgentStopped::playedMillis)
                    .containsExactly(4_000L, 400L);
            call.finish();
        }
    }

    @Test
    void whatTheServerAloneTookForSpeechInterruptsBecauseItHasStopped() {
        try (var call = longAnswer()) {
            call.session.advance(1_000);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.Interrupted.class)).hasSize(1);
            call.finish();
        }
    }
}
