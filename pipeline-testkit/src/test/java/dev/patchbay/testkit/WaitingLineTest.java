package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.event.StageEvent.ProviderBack;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A provider is lost for a while: the caller is told to wait. */
class WaitingLineTest {
    private enum Fault implements ErrorCode {
        CONNECTION_LOST;

        @Override
        public Kind kind() {
            return Kind.PROVIDER;
        }
    }

    private static final int LINE_MS = 800;

    private final FakeStage agent = new FakeStage();
    private final FakeStage voice = new FakeStage();
    private final TestSession session;
    private int created;

    WaitingLineTest() {
        voice.onSay = text -> FakeStage.say(voice.context(), text, Sound.tone(400, LINE_MS));
        var node = new PipelineShape.Node("voice", agent("pcm16 16000"));
        session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> agent)
                .onFailure(new OnFailure(
                        Optional.of(new OnFailure.Voice(node, () -> {
                            created++;
                            return voice;
                        })),
                        3_000,
                        "One moment.",
                        "Sorry.",
                        false))
                .start();
        session.advance(1_000);
    }

    private void lost() {
        agent.context().publish(new StageEvent.ProviderLost(Fault.CONNECTION_LOST, "closed with 1006; trying again"));
    }

    private void back() {
        agent.context().publish(new ProviderBack());
    }

    private long told() {
        return session.recording().events(SessionEvent.StoodIn.class).size();
    }

    @Test
    void anOutageOfTwoSecondsIsNotHeard() {
        lost();
        session.advance(2_000);
        back();
        session.advance(5_000);
        assertThat(session.finish().agentAudio().audibleMillis()).isZero();
        assertThat(created).isZero();
    }

    @Test
    void afterThreeSecondsTheCallerIsToldToWaitOnceAndTheCallGoesOn() {
        lost();
        session.advance(2_980);
        assertThat(told()).isZero();
        session.advance(40);
        assertThat(told()).isEqualTo(1);
        session.advance(980);
        back();
        session.advance(5_000);
        assertThat(session.ended()).isFalse();
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.StoodIn.class).text()).isEqualTo("One moment.");
        assertThat(recording.only(SessionEvent.AgentStopped.class).complete()).isTrue();
        assertThat(recording.agentAudio().audibleMillis()).isBetween(LINE_MS - 20L, LINE_MS + 40L);
        assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
        assertThat(agent.calls).contains("agentStarted", "agentStopped").endsWith("close");
        assertThat(voice.calls).containsExactly("start", "close");
    }

    @Test
    void anotherOutageIsToldAgainByTheSameVoice() {
        lost();
        session.advance(4_000);
        back();
        session.advance(1_000);
        lost();
        session.advance(4_000);
        assertThat(told()).isEqualTo(2);
        session.finish();
        assertThat(created).isEqualTo(1);
    }

    @Test
    void nobodyIsToldToWaitWhileTheAgentIsHeard() {
        FakeStage.say(agent.context(), "story", Sound.speech(5_000));
        session.advance(100);
        lost();
        session.advance(4_500);
        assertThat(told()).isZero();
        session.advance(1_000);
        assertThat(told()).isEqualTo(1);
        session.finish();
    }

    @Test
    void aCallerMayInterruptItAndTheAgentIsNotToldOfWordsThatAreNotItsOwn() {
        lost();
        session.advance(3_100);
        session.callerSays(Sound.speech(700));
        session.advance(2_000);
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.Interrupted.class).utterance()).isEqualTo("stand-in One moment.");
        assertThat(agent.interruptions).isEmpty();
        assertThat(agent.calls).contains("callerStarted", "callerStopped");
    }

    @Test
    void aProviderThatIsGivenUpInTheMiddleIsExcusedAfterwards() {
        lost();
        session.advance(3_200);
        agent.context().fork("connects", () -> {
            throw new PipelineException(Fault.CONNECTION_LOST, "gave up after 3 tries; is the service up?");
        });
        session.advance(4_000);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().toString())
                .isEqualTo("connection-lost (agent connects: gave up after 3 tries; is the service up?)");
        assertThat(recording.events(SessionEvent.AgentStopped.class))
                .extracting(SessionEvent.AgentStopped::utterance, SessionEvent.AgentStopped::complete)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("stand-in One moment.", true),
                        org.assertj.core.api.Assertions.tuple("stand-in Sorry.", true));
        assertThat(created).isEqualTo(1);
    }

    @Test
    void aVoiceThatCannotSpeakLeavesTheCallAlone() {
        voice.onSay = text -> {
            throw new IllegalStateException("no voice");
        };
        lost();
        session.advance(4_000);
        back();
        session.advance(1_000);
        assertThat(session.ended()).isFalse();
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.Degraded.class).who()).isEqualTo("voice");
        assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
    }
}
