package dev.patchbay.runtime.tool;

import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one tool, which ends once: by its result or by its time limit.
 *
 * <p><b>Threads.</b> The tool's own and that of its timer.
 */
final class ToolRun {
    private static final Logger log = LoggerFactory.getLogger(ToolRun.class);

    private final Tool tool;
    private final ToolSpec spec;
    private final ToolCall call;
    private final SessionControl session;
    private final ResultLimit limit;
    private final CompletableFuture<ToolResult> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean decided;

    ToolRun(Tool tool, ToolSpec spec, ToolCall call, SessionControl session, ResultLimit limit) {
        this.tool = tool;
        this.spec = spec;
        this.call = call;
        this.session = session;
        this.limit = limit;
    }

    ToolSpec spec() {
        return spec;
    }

    CompletableFuture<ToolResult> result() {
        return result;
    }

    /** Runs on the calling thread. Whoever waits for the result goes on with it, uninterrupted. */
    void run(Timer timer) {
        if (!begin()) {
            return;
        }
        // Libraries that a plugin brings look for their parts with the thread's class loader.
        Thread.currentThread().setContextClassLoader(tool.getClass().getClassLoader());
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
            var answer = tool.call(call, session);
            var fault = limit.fault(spec.name(), answer);
            fault.ifPresent(failure -> warn(failure.message()));
            return fault.isPresent() ? fault.get() : answer;
        } catch (InterruptedException interrupted) {
            return new ToolResult.Failure("interrupted");
        } catch (Exception | LinkageError failed) {
            // Only what kind: the message may hold what the caller said.
            warn("it threw " + failed.getClass().getName());
            log.debug("session {}: the tool {} threw", session.sessionId(), spec.name(), failed);
            return new ToolResult.Failure(Optional.ofNullable(failed.getMessage())
                    .orElseGet(() -> failed.getClass().getSimpleName()));
        }
    }

    private void warn(String what) {
        log.warn("session {}: the tool {} failed: {}", session.sessionId(), spec.name(), what);
    }
}
