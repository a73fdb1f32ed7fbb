package dev.patchbay.plugin.deepgram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time that a test turns by hand, with what is to happen at its times. */
public final class HandTime {
    private record Task(long at, Runnable run) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now;

    /** {@return milliseconds since the test began} */
    public long now() {
        return now;
    }

    /** Runs a task after a time. */
    public void after(Duration delay, Runnable task) {
        tasks.add(new Task(now + delay.toMillis(), task));
    }

    /** Lets time pass. */
    public void advance(long ms) {
        long until = now + ms;
        for (var next = due(until); next != null; next = due(until)) {
            tasks.remove(next);
            now = next.at();
            next.run().run();
        }
        now = until;
    }

    private @Nullable Task due(long until) {
        return tasks.stream()
                .filter(task -> task.at() <= until)
                .min(Comparator.comparingLong(Task::at))
                .orElse(null);
    }
}
