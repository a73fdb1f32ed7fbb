package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.tool.Toolbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The functions that one session's stages call. Any thread. */
final class ToolCalls implements Toolbox.Host {
    private final Session session;
    private final SessionControl control;
    private final Forks forks;

    ToolCalls(Session session, SessionControl control, Forks forks) {
        this.session = session;
        this.control = control;
        this.forks = forks;
    }

    CompletableFuture<ToolResult> call(ToolCall call) {
        if (session.over()) {
            return CompletableFuture.completedFuture(new ToolResult.Failure("the session is over"));
        }
        var tools = session.surroundings().tools();
        session.meters()
                .of(Meter.TOOL_CALLS, tools.has(call.name()) ? call.name() : "unknown")
                .increment();
        session.execute(() -> session.tell(new SessionEvent.ToolCalled(session.now(), call.name())));
        return tools.call(call, control, this);
    }

    @Override
    public void fork(String name, Runnable task) {
        forks.fork(name, task::run);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return session.after(delay, task);
    }
}
