package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the agent ask for patience when tools take long: once for all that run at a time, and not into anybody's words.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class ToolFiller {
    /** Somebody spoke when it was time; how soon to look again. */
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final Blueprint.Filler filler;
    private final Later later;
    private final BooleanSupplier quiet;
    private final Consumer<String> say;
    private int running;
    private @Nullable Timer due;

    /** Runs a task in the turn after a time. */
    @FunctionalInterface
    interface Later {
        Timer after(Duration delay, Runnable task);
    }

    /**
     * @param quiet whether nobody speaks, and nobody is about to
     * @param say has the agent speak
     */
    ToolFiller(Blueprint.Filler filler, Later later, BooleanSupplier quiet, Consumer<String> say) {
        this.filler = filler;
        this.later = later;
        this.quiet = quiet;
        this.say = say;
    }

    void toolStarted() {
        if (++running == 1 && !filler.line().isBlank()) {
            due = later.after(filler.after(), this::look);
        }
    }

    void toolEnded() {
        if (--running == 0 && due != null) {
            due.cancel();
            due = null;
        }
    }

    private void look() {
        if (quiet.getAsBoolean()) {
            due = null;
            say.accept(filler.line());
        } else {
            due = later.after(AGAIN, this::look);
        }
    }
}
