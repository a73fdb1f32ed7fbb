package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolFillerTest {
    private final List<String> said = new ArrayList<>();
    private final List<Later> timers = new ArrayList<>();
    private boolean quiet = true;
    private final ToolFiller filler = filler("One moment.");

    private static final class Later {
        final Duration delay;
        final Runnable task;
        boolean cancelled;

        Later(Duration delay, Runnable task) {
            this.delay = delay;
            this.task = task;
        }
    }

    private ToolFiller filler(String line) {
        return new ToolFiller(
                new Blueprint.Filler(Duration.ofMillis(800), line),
                (delay, task) -> {
                    var timer = new Later(delay, task);
                    timers.add(timer);
                    return () -> timer.cancelled = true;
                },
                () -> quiet,
                said::add);
    }

    @Test
    void aToolThatIsQuickNeedsNoFiller() {
        filler.toolStarted();
        filler.toolEnded();
        assertThat(timers).hasSize(1);
        assertThat(timers.getFirst().cancelled).isTrue();
    }

    @Test
    void theLineIsSaidWhenItIsTimeAndNobodySpeaks() {
        filler.toolStarted();
        assertThat(timers.getFirst().delay).isEqualTo(Duration.ofMillis(800));
        quiet = false;
        timers.getFirst().task.run();
        assertThat(said).isEmpty();
        quiet = true;
        timers.get(1).task.run();
        assertThat(said).containsExactly("One moment.");
    }

    @Test
    void toolsThatRunAtATimeShareOneLine() {
        filler.toolStarted();
        filler.toolStarted();
        timers.getFirst().task.run();
        filler.toolEnded();
        filler.toolStarted();
        assertThat(timers).hasSize(1);
        filler.toolEnded();
        filler.toolEnded();
        filler.toolStarted();
        assertThat(timers).hasSize(2);
    }

    @Test
    void withoutALineThereIsSilence() {
        filler(" ").toolStarted();
        assertThat(timers).isEmpty();
    }
}
