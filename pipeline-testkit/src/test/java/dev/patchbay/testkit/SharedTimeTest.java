package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.Samples.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.session.SessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTimeTest {
    private static TestSetup saying(String id, Sound sound) {
        return TestSession.pipeline()
                .stage(
                        "agent",
                        agent("pcm16 8000"),
                        () -> FakeStage.starting(context -> FakeStage.say(context, id, sound)));
    }

    @Test
    void twoSessionsOnOneClockDoNotDisturbEachOther() {
        var time = VirtualTime.create();
        var one = saying("one", Sound.tone(300, 2_000)).on(time).start();
        time.advance(Duration.ofMillis(333));
        var other = saying("other", Sound.tone(500, 2_000)).on(time).start();
        one.callerSays(Sound.speech(800));
        time.advance(Duration.ofSeconds(3));
        var first = one.finish();
        var second = other.finish();
        assertThat(first.events(SessionEvent.Interrupted.class)).hasSize(1);
        assertThat(second.events(SessionEvent.Interrupted.class)).isEmpty();
        assertSame(second.agentAudio().samples(0, 2_000), Sound.tone(500, 2_000).at(8_000));
    }

    @Test
    void timersFireOnTheMediaClockToTheNext20Milliseconds() {
        List<Long> fired = new ArrayList<>();
        var session = new TestSession[1];
        var stage = FakeStage.starting(context -> {
            for (int delay : new int[] {0, 1, 20, 50, 1_000}) {
                context.after(Duration.ofMillis(delay), () -> fired.add(session[0].millis()));
            }
            context.after(Duration.ofMillis(500), () -> fired.add(-1L)).cancel();
        });
        session[0] = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session[0].advance(2_000);
        session[0].finish();
        assertThat(fired).containsExactly(0L, 20L, 20L, 60L, 1_000L);
    }

    @Test
    void theSameTestGivesTheSameTimelineEveryTime() {
        var first = timeline();
        for (int i = 0; i < 5; i++) {
            assertThat(timeline()).isEqualTo(first);
        }
    }

    private static String timeline() {
        var session = saying("story", Sound.speech(3_000)).start();
        session.advance(500);
        session.callerSays(Sound.speech(900));
        session.advance(2_000);
        session.callerPresses("1#");
        session.advance(100);
        return session.finish().timeline();
    }

    @Test
    void theStagesClockIsTheSessionsTime() {
        var stage = new FakeStage();
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        long before = stage.context().clock().millis();
        session.advance(1_234);
        assertThat(stage.context().clock().millis() - before).isEqualTo(1_234);
        session.finish();
    }
}
