package dev.patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stages say of what they cost, and count of their own. */
final class UsageTest {
    private final FakeStage stage = new FakeStage();

    @Test
    void whatAProviderChargesForIsSummedUpOverTheCall() {
        try (var session = TestSession.pipeline()
                .stage("agent", FakeStage.agent("pcm16 8000"), () -> stage)
                .start()) {
            stage.context().publish(new StageEvent.Usage(Map.of("input_tokens", 20L, "output_tokens", 5L)));
            stage.context().publish(new StageEvent.Usage(Map.of("output_tokens", 7L)));
            stage.context().publish(new StageEvent.RateLimit("tokens", 1_000, 400, Duration.ofSeconds(3)));
            session.advance(20);
            var used = session.finish().only(SessionEvent.Used.class);
            assertThat(used.who()).isEqualTo("agent");
            assertThat(used.units()).isEqualTo(Map.of("input_tokens", 20L, "output_tokens", 12L));
            assertThat(session.count(Meter.USAGE)).isEqualTo(32);
        }
    }

    @Test
    void aCallThatCostsNothingSaysNothingOfIt() {
        try (var session = TestSession.pipeline()
                .stage("agent", FakeStage.agent("pcm16 8000"), () -> stage)
                .start()) {
            assertThat(session.finish().events(SessionEvent.Used.class)).isEmpty();
        }
    }

    @Test
    void aStageCountsWhatOnlyItKnowsOf() {
        try (var session = TestSession.pipeline()
                .stage("agent", FakeStage.agent("pcm16 8000"), () -> stage)
                .start()) {
            stage.context().count("hiccups", 2);
            stage.context().count("hiccups", 1);
            session.finish();
            assertThat(session.count(Meter.STAGE_EVENTS)).isEqualTo(3);
        }
    }
}
