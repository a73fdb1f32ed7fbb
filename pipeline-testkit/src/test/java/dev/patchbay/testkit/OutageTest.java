package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.event.StageEvent.ProviderBack;
import dev.patchbay.api.event.StageEvent.ProviderLost;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import org.junit.jupiter.api.Test;

class OutageTest {
    private enum Fault implements ErrorCode {
        CONNECTION_LOST;

        @Override
        public Kind kind() {
            return Kind.PROVIDER;
        }
    }

    private static final ProviderLost LOST = new ProviderLost(Fault.CONNECTION_LOST, "closed with 1006; trying again");

    private final FakeStage stage = new FakeStage();
    private final TestSession session = TestSession.pipeline()
            .stage("agent", agent("pcm16 8000"), () -> stage)
            .start();

    @Test
    void anOutageIsToldAndMeasured() {
        session.advance(1_000);
        stage.context().publish(LOST);
        session.advance(700);
        stage.context().publish(new ProviderBack());
        session.advance(100);
        var recording = session.finish();
        var lost = recording.only(SessionEvent.ProviderLost.class);
        assertThat(lost.who()).isEqualTo("agent");
        assertThat(lost.code()).isEqualTo("connection-lost");
        assertThat(lost.text()).isEqualTo("closed with 1006; trying again");
        assertThat(recording.only(SessionEvent.ProviderBack.class).lostMillis()).isEqualTo(700);
        assertThat(session.count(Meter.PROVIDER_LOST)).isEqualTo(1);
        assertThat(session.measuredMillis(Meter.PROVIDER_OUTAGE)).isEqualTo(700);
        assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
    }

    @Test
    void whatIsLostAlreadyIsNotLostAgain() {
        session.advance(100);
        stage.context().publish(LOST);
        session.advance(300);
        stage.context().publish(LOST);
        session.advance(300);
        stage.context().publish(new ProviderBack());
        session.advance(20);
        assertThat(session.finish().only(SessionEvent.ProviderBack.class).lostMillis())
                .isEqualTo(600);
        assertThat(session.count(Meter.PROVIDER_LOST)).isEqualTo(1);
    }

    @Test
    void aProviderThatWasNeverLostIsNotBack() {
        stage.context().publish(new ProviderBack());
        session.advance(20);
        assertThat(session.finish().events(SessionEvent.ProviderBack.class)).isEmpty();
    }

    @Test
    void anOutageEndsWithItsCall() {
        session.advance(100);
        stage.context().publish(LOST);
        session.advance(500);
        session.callerHangsUp();
        session.finish();
        assertThat(session.measuredMillis(Meter.PROVIDER_OUTAGE)).isEqualTo(500);
    }
}
