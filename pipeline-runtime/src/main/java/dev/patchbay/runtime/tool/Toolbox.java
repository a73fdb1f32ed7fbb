package dev.patchbay.runtime.tool;

import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The tools of all plugins.
 *
 * <p><b>Threads.</b> Any. A tool runs on a virtual thread of its own, which is interrupted when its time is up.
 */
public final class Toolbox {
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final List<ToolSpec> specs;

    /**
     * A toolbox.
     *
     * @param tools with distinct names
     */
    public Toolbox(Collection<Tool> tools) {
        tools.forEach(tool -> this.tools.put(tool.spec().name(), tool));
        this.specs = tools.stream().map(Tool::spec).toList();
    }

    /** {@return what models are told of the tools} */
    public List<ToolSpec> specs() {
        return specs;
    }

    /** {@return whether there is such a tool} */
    public boolean has(String name) {
        return tools.containsKey(name);
    }

    /** Where tools run. */
    public interface Host {
        /**
         * Starts a virtual thread, which is interrupted when the session ends.
         *
         * @param name shows in thread dumps
         * @param task may block
         */
        void fork(String name, Runnable task);

        /**
         * Runs a short task after a time on the media clock.
         *
         * @param delay not negative
         * @param task must not block
         * @return cancels it
         */
        Timer after(Duration delay, Runnable task);
    }

    /**
     * Runs a tool.
     *
     * @param call which one, with what
     * @param session what it may do to its call
     * @param host gives it a thread and a time limit
     * @return completes on a thread of its own with the result, never exceptionally
     */
    public CompletableFuture<ToolResult> call(ToolCall call, SessionControl session, Host host) {
        var tool = tools.get(call.name());
        if (tool == null) {
            return CompletableFuture.completedFuture(
                    new ToolResult.Failure("there is no tool " + call.name() + "; there are " + tools.keySet()));
        }
        var run = new ToolRun(tool, call, session);
        var limit = run.limit();
        var timer = host.after(limit, () -> {
            if (run.giveUp()) {
                host.fork("tool " + call.name() + " timed out", () -> run.complete(new ToolResult.TimedOut(limit)));
            }
        });
        host.fork("tool " + call.name(), () -> run.run(timer));
        return run.result();
    }
}
