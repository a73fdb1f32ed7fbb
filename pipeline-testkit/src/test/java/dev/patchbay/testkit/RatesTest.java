package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static TestSetup filtered(Supplier<FakeStage> filter) {
        return TestSession.pipeline()
                .stage("filter", StageSpec.filter(formats("pcm16 8000", "pcm16 16000"), Framing.ANY), filter::get)
                .stage("agent", agent("pcm16 8000", "pcm16 16000"), FakeStage::new);
    }

    private static FakeStage faithful() {
        return FakeStage.hearing((context, frame) -> context.emit(frame));
    }

    @Test
    void aCallerThatSendsAnotherRateThanItSaysIsNamedOnce() {
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 16000"), FakeStage::new)
                .caller(AudioFormat.parse("pcm16 16000"))
                .start();
        session.call().reallySendAt(8_000);
        session.advance(20_000);
        var mismatch = session.finish().only(SessionEvent.RateMismatch.class);
        assertThat(mismatch.who()).isEqualTo("caller");
        assertThat(mismatch.text()).isEqualTo("caller declared 16000 Hz and delivers about 8000 Hz");
        assertThat(mismatch.atMillis()).isLessThan(2_200);
        assertThat(session.count(Meter.RATE_MISMATCHES)).isEqualTo(1);
    }

    @Test
    void aFaithfulFilterIsNotBlamedForItsCaller() {
        var session = filtered(RatesTest::faithful)
                .caller(AudioFormat.parse("pcm16 16000"))
                .start();
        session.call().reallySendAt(8_000);
        session.advance(10_000);
        assertThat(session.finish().only(SessionEvent.RateMismatch.class).who()).isEqualTo("caller");
    }

    @Test
    void aFilterThatLosesSamplesIsNamedOnce() {
        var session = filtered(() -> FakeStage.hearing((context, frame) -> {
                    var bytes = ByteBuffer.allocate(frame.length());
                    frame.copyTo(bytes);
                    context.emit(bytes.flip().limit(frame.length() / 4 * 2));
                }))
                .start();
        session.advance(10_000);
        var mismatch = session.finish().only(SessionEvent.RateMismatch.class);
        assertThat(mismatch.text()).isEqualTo("filter declared 8000 Hz and delivers about 4000 Hz");
    }

    @Test
    void aCallerThatPausesIsNotWrongAboutItsRate() {
        var session = filtered(RatesTest::faithful).start();
        for (int i = 0; i < 5; i++) {
            session.advance(1_500);
            session.call().mute(true);
            session.advance(1_500);
            session.call().mute(false);
        }
        assertThat(session.finish().events(SessionEvent.RateMismatch.class)).isEmpty();
    }

    @Test
    void aRightRateIsNothingToSpeakOf() {
        var session = filtered(RatesTest::faithful).start();
        session.call().sayInFrames(160, 7, 313, 80, 80);
        session.advance(20_000);
        assertThat(session.finish().events(SessionEvent.RateMismatch.class)).isEmpty();
    }
}
