package dev.patchbay.runtime.tool;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.thread.Threads;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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

    /**
     * Runs a tool.
     *
     * @param call which one, with what
     * @param session what it may do to its call
     * @param threads starts its thread
     * @return completes with the result, never exceptionally
     */
    public CompletableFuture<ToolResult> call(ToolCall call, SessionControl session, Threads threads) {
        var tool = tools.get(call.name());
        if (tool == null) {
            return CompletableFuture.completedFuture(
                    new ToolResult.Failure("there is no tool " + call.name() + "; there are " + tools.keySet()));
        }
        var result = new CompletableFuture<ToolResult>();
        var thread = threads.start("tool " + call.name(), () -> result.complete(run(tool, call, session)));
        var limit = tool.spec().timeLimit();
        return result.completeOnTimeout(new ToolResult.TimedOut(limit), limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failed) -> thread.interrupt());
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a tool throws is for its model to hear
    private static ToolResult run(Tool tool, ToolCall call, SessionControl session) {
        try {
            return tool.call(call, session);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new ToolResult.Failure("interrupted");
        } catch (Exception failed) {
            return new ToolResult.Failure(String.valueOf(failed.getMessage()));
        }
    }
}
