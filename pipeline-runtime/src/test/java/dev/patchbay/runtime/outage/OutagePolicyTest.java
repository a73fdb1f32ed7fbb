package dev.patchbay.runtime.outage;

import static dev.patchbay.runtime.outage.OutageAction.END;
import static dev.patchbay.runtime.outage.OutageAction.SAY_FAREWELL;
import static dev.patchbay.runtime.outage.OutageAction.SAY_WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.outage.OutageEvent.Back;
import dev.patchbay.runtime.outage.OutageEvent.Failed;
import dev.patchbay.runtime.outage.OutageEvent.FarewellStarted;
import dev.patchbay.runtime.outage.OutageEvent.FarewellStopped;
import dev.patchbay.runtime.outage.OutageEvent.Lost;
import dev.patchbay.runtime.outage.OutageEvent.Silent;
import dev.patchbay.runtime.outage.OutageEvent.Speaking;
import dev.patchbay.runtime.outage.OutageEvent.StandInFailed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagePolicyTest {
    /** Plays events at their times, and wakes the policy when it asks. */
    private static final class Scene {
        private final OutagePolicy policy;
        private final List<String> done = new ArrayList<>();
        private OutageState state = OutageState.INITIAL;

        Scene(OutageRules rules) {
            policy = new OutagePolicy(rules);
        }

        Scene at(long now, OutageEvent event) {
            until(now);
            take(event, now);
            return this;
        }

        Scene until(long now) {
            for (long wake = policy.wakeAt(state); wake <= now; wake = policy.wakeAt(state)) {
                take(new OutageEvent.TimeUp(), wake);
            }
            return this;
        }

        private void take(OutageEvent event, long now) {
            var step = policy.next(state, event, now);
            state = step.state();
            step.actions().forEach(action -> done.add(now + " " + action));
        }

        List<String> done() {
            return done;
        }
    }

    private static Scene scene() {
        return new Scene(new OutageRules(true, 3_000, true));
    }

    private static String does(long now, OutageAction action) {
        return now + " " + action;
    }

    @Test
    void anOutageIsToldOnceItHasLasted() {
        assertThat(scene().at(500, new Lost("a")).until(60_000).done()).containsExactly(does(3_500, SAY_WAITING));
    }

    @Test
    void aShortOutageIsNotTold() {
        assertThat(scene().at(0, new Lost("a"))
                        .at(2_999, new Back("a"))
                        .until(60_000)
                        .done())
                .isEmpty();
    }

    @Test
    void twoProvidersThatAreLostMakeOneOutage() {
        var scene = scene().at(0, new Lost("a")).at(2_000, new Lost("b")).at(2_500, new Back("a"));
        assertThat(scene.until(60_000).done()).containsExactly(does(3_000, SAY_WAITING));
    }

    @Test
    void theNextOutageIsToldAgain() {
        var scene = scene().at(0, new Lost("a")).at(4_000, new Back("a")).at(10_000, new Lost("a"));
        assertThat(scene.until(60_000).done()).containsExactly(does(3_000, SAY_WAITING), does(13_000, SAY_WAITING));
    }

    @Test
    void nothingIsSaidWhileSomebodyIsHeard() {
        var scene = scene().at(0, new Speaking()).at(100, new Lost("a")).at(7_000, new Silent());
        assertThat(scene.until(60_000).done()).containsExactly(does(7_000, SAY_WAITING));
    }

    @Test
    void theCallEndsSoonAfterTheFarewell() {
        var scene = scene().at(100, new Failed()).at(300, new FarewellStarted()).at(2_300, new FarewellStopped());
        assertThat(scene.until(60_000).done()).containsExactly(does(100, SAY_FAREWELL), does(3_300, END));
    }

    @Test
    void aFarewellInPartsIsWaitedFor() {
        var scene = scene().at(0, new Failed())
                .at(100, new FarewellStarted())
                .at(1_000, new FarewellStopped())
                .at(1_900, new FarewellStarted())
                .at(4_000, new FarewellStopped());
        assertThat(scene.until(60_000).done()).containsExactly(does(0, SAY_FAREWELL), does(5_000, END));
    }

    @Test
    void aFarewellThatNobodySpeaksIsNotWaitedForLong() {
        assertThat(scene().at(0, new Failed()).until(60_000).done())
                .containsExactly(does(0, SAY_FAREWELL), does(5_000, END));
    }

    @Test
    void theTimeOfTheFarewellBeginsWhenTheAgentIsHeardNoMore() {
        var scene = scene().at(0, new Speaking()).at(100, new Failed()).at(20_000, new Silent());
        assertThat(scene.until(60_000).done()).containsExactly(does(100, SAY_FAREWELL), does(25_000, END));
    }

    @Test
    void aSecondFailureIsNoNews() {
        assertThat(scene().at(0, new Failed()).at(10, new Failed()).done()).containsExactly(does(0, SAY_FAREWELL));
    }

    @Test
    void nobodyIsToldToWaitForWhatHasFailed() {
        var scene = scene().at(0, new Lost("a")).at(2_000, new Failed()).at(2_100, new FarewellStarted());
        assertThat(scene.until(60_000).done()).containsExactly(does(2_000, SAY_FAREWELL));
    }

    @Test
    void aStandInThatFailsInTheFarewellEndsTheCall() {
        assertThat(scene().at(0, new Failed()).at(50, new StandInFailed()).done())
                .containsExactly(does(0, SAY_FAREWELL), does(50, END));
    }

    @Test
    void aStandInThatHasFailedIsNotAskedAgain() {
        var scene = scene().at(0, new StandInFailed()).at(1, new Lost("a")).at(9_000, new Failed());
        assertThat(scene.until(60_000).done()).containsExactly(does(9_000, END));
    }

    @Test
    void withoutAFarewellTheCallEndsAtOnce() {
        assertThat(new Scene(OutageRules.SILENT)
                        .at(0, new Lost("a"))
                        .at(9_000, new Failed())
                        .done())
                .containsExactly(does(9_000, END));
    }
}
