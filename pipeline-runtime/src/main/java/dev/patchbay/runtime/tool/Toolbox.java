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
import java.util.function.Consumer;

/**
 * The tools of one pipeline.
 *
 * <p><b>Threads.</b> Any. A tool runs on a virtual thread of its own, with the class loader of its plugin, and is
 * interrupted when its time is up.
 */
public final class Toolbox {
    /** The largest result that a model is told, in UTF-8 bytes, unless the operator says otherwise. */
    public static final int RESULT_BYTES = 65_536;

    private record Offer(Tool tool, ToolSpec spec) {}

    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final List<ToolSpec> specs;
    private final ResultLimit limit;

    /**
     * A toolbox.
     *
     * @param tools with distinct names
     * @param resultBytes the largest result that a model is told, in UTF-8 bytes; more than zero
     */
    public Toolbox(Collection<Tool> tools, int resultBytes) {
        for (var tool : tools) {
            var spec = tool.spec();
            offers.put(spec.name(), new Offer(tool, spec));
        }
        this.specs = offers.values().stream().map(Offer::spec).toList();
        this.limit = new ResultLimit(resultBytes);
    }

    /** {@return a toolbox with nothing in it} */
    public static Toolbox empty() {
        return new Toolbox(List.of(), RESULT_BYTES);
    }

    /** {@return what models are told of the tools} */
    public List<ToolSpec> specs() {
        return specs;
    }

    /** {@return whether there is such a tool} */
    public boolean has(String name) {
        return offers.containsKey(name);
    }

    /** {@return whether there is such a tool, and it waits for what the agent says} */
    public boolean waitsForSpeech(String name) {
        var offer = offers.get(name);
        return offer != null && offer.spec().afterSpeech();
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

        /**
         * Runs a short task once what the agent has said so far was played.
         *
         * @param task must not block
         * @param never is told instead why not, when the caller cuts the agent off or the session ends before
         */
        void afterSpeech(Runnable task, Consumer<String> never);
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
        var offer = offers.get(call.name());
        if (offer == null) {
            return CompletableFuture.completedFuture(
                    new ToolResult.Failure("there is no tool " + call.name() + "; there are " + offers.keySet()));
        }
        var run = new ToolRun(offer.tool(), offer.spec(), call, session, limit);
        if (offer.spec().afterSpeech()) {
            host.afterSpeech(
                    () -> begin(run, host),
                    why -> run.complete(new ToolResult.Failure(call.name() + " was not carried out: " + why)));
        } else {
            begin(run, host);
        }
        return run.result();
    }

    private static void begin(ToolRun run, Host host) {
        var limit = run.spec().timeLimit();
        var name = "tool " + run.spec().name();
        var timer = host.after(limit, () -> {
            if (run.giveUp()) {
                host.fork(name + " timed out", () -> run.complete(new ToolResult.TimedOut(limit)));
            }
        });
        host.fork(name, () -> run.run(timer));
    }
}
