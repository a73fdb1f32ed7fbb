package dev.patchbay.runtime.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger where the far end buffers what it is sent, and says what it has played. */
class AcknowledgedPlayoutTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");
    private static final AudioFormat WIDE = AudioFormat.parse("pcm16 16000");

    private final List<String> news = new ArrayList<>();
    private final Playout playout = new Playout(
            FORMAT, Playout.Marks.of(Duration.ofSeconds(10)), true, Threads.VIRTUAL, new Playout.Listener() {
                @Override
                public void started(Track track) {
                    news.add(track.id() + " started");
                }

                @Override
                public void finished(Track track, Heard heard) {
                    news.add(track.id() + " finished " + heard.played().toMillis());
                }
            });

    private Track say(String id, int millis) {
        var track = playout.open(id);
        playout.append(track, FORMAT, new byte[millis * 16], 0, millis * 16);
        playout.close(track);
        return track;
    }

    private void send(int frames) {
        for (int i = 0; i < frames; i++) {
            playout.pull(FORMAT, new byte[320]);
            playout.sent(true);
        }
    }

    @Test
    void whatWasSentIsNotYetPlayed() {
        say("a", 100);
        send(5);
        assertThat(playout.drained()).isFalse();
        assertThat(playout.cut()).containsExactly(new Heard("a", Duration.ZERO, Duration.ofMillis(100)));
    }

    @Test
    void whatWasAcknowledgedIs() {
        say("a", 100);
        send(5);
        playout.acknowledge(3);
        assertThat(playout.cut()).containsExactly(new Heard("a", Duration.ofMillis(60), Duration.ofMillis(100)));
    }

    @Test
    void anUtteranceIsOverWhenItsLastSampleWasPlayed() {
        say("a", 50);
        say("b", 30);
        send(4);
        assertThat(news).containsExactly("a started", "b started");
        playout.acknowledge(2);
        assertThat(news).hasSize(2);
        playout.acknowledge(3);
        assertThat(news).endsWith("a finished 50");
        playout.acknowledge(4);
        assertThat(news).endsWith("b finished 30");
        assertThat(playout.drained()).isTrue();
    }

    @Test
    void whatTheFarEndDroppedWhenItWasCutIsNeverPlayed() {
        say("a", 100);
        send(3);
        playout.cut();
        var next = say("b", 40);
        send(2);
        playout.acknowledge(5);
        assertThat(news).containsExactly("a started", "b started", "b finished 40");
        assertThat(next.heard().played()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void silenceIsAcknowledgedToo() {
        send(10);
        say("a", 20);
        send(1);
        playout.acknowledge(10);
        assertThat(playout.drained()).isFalse();
        playout.acknowledge(11);
        assertThat(playout.drained()).isTrue();
    }

    @Test
    void aFrameThatWasNotTakenCountsAsPassedAndIsNotWaitedFor() {
        say("a", 40);
        send(1);
        playout.pull(FORMAT, new byte[320]);
        playout.sent(false);
        assertThat(playout.drained()).isFalse();
        playout.acknowledge(1);
        assertThat(news).endsWith("a finished 40");
    }

    @Test
    void aFarEndThatAcknowledgesMoreThanItWasSentIsNotBelieved() {
        say("a", 100);
        send(2);
        playout.acknowledge(100);
        assertThat(playout.cut()).containsExactly(new Heard("a", Duration.ofMillis(40), Duration.ofMillis(100)));
    }

    @Test
    void aFarEndThatNeverAcknowledgesHasPlayedWhatIsFiveSecondsOld() {
        say("a", 40);
        send(InFlight.MOST_FRAMES + 1);
        assertThat(playout.drained()).isFalse();
        send(1);
        assertThat(news).endsWith("a finished 40");
    }

    @Test
    void aChangeOfFormatCountsWhatIsUnderWayAsPlayed() {
        say("a", 100);
        send(2);
        playout.reformat(WIDE, bytes -> new byte[2 * bytes.length]);
        assertThat(playout.cut()).containsExactly(new Heard("a", Duration.ofMillis(40), Duration.ofMillis(100)));
    }
}
