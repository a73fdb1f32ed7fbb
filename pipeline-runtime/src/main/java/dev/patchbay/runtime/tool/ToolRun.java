package dev.patchbay.runtime.tool;

import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of one tool, which ends once: by its result or by its time limit.
 *
 * <p><b>Threads.</b> The tool's own and that of its timer.
 */
final class ToolRun {
    private final Tool tool;
    private final ToolCall call;
    private final SessionControl session;
    private final CompletableFuture<ToolResult> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean decided;

    ToolRun(Tool tool, ToolCall call, SessionControl session) {
        this.tool = tool;
        this.call = call;
        this.session = session;
    }

    Duration limit() {
        return tool.spec().timeLimit();
    }

    CompletableFuture<ToolResult> result() {
        return result;
    }

    /** Runs on the calling thread. Whoever waits for the result goes on with it, uninterrupted. */
    void run(Timer timer) {
        if (!begin()) {
            return;
        }
        var outcome = outcome();
        timer.cancel();
        if (decide()) {
            complete(outcome);
        }
    }

    void complete(ToolResult outcome) {
        result.complete(outcome);
    }

    private synchronized boolean begin() {
        thread = Thread.currentThread();
        return !decided;
    }

    private synchronized boolean decide() {
        boolean first = !decided;
        decided = true;
        return first;
    }

    /** The time is up: interrupts the tool, unless it has its result. */
    synchronized boolean giveUp() {
        if (!decide()) {
            return false;
        }
        if (thread != null) {
            thread.interrupt();
        }
        return true;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a tool throws is for its model to hear
    private ToolResult outcome() {
        try {
            return tool.call(call, session);
        } catch (InterruptedException interrupted) {
            return new ToolResult.Failure("interrupted");
        } catch (Exception failed) {
            return new ToolResult.Failure(String.valueOf(failed.getMessage()));
        }
    }
}
