package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.tool.Toolbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions that one session's stages call. Any thread. */
final class ToolCalls {
    private static final Logger log = LoggerFactory.getLogger(ToolCalls.class);

    private final Session session;
    private final SessionControl control;
    private final Forks forks;

    ToolCalls(Session session, SessionControl control, Forks forks) {
        this.session = session;
        this.control = control;
        this.forks = forks;
    }

    CompletableFuture<ToolResult> call(String stage, ToolCall call) {
        if (session.over()) {
            return CompletableFuture.completedFuture(new ToolResult.Failure("the session is over"));
        }
        var early = session.answering().early();
        if (early.isEmpty()) {
            return run(stage, call);
        }
        var promise = new CompletableFuture<ToolResult>();
        session.answering()
                .when(
                        early,
                        () -> {
                            var _ = run(stage, call).thenAccept(promise::complete);
                        },
                        () -> promise.complete(new ToolResult.Failure("the caller had not finished")));
        return promise;
    }

    private CompletableFuture<ToolResult> run(String stage, ToolCall call) {
        var tools = session.blueprint().tools();
        var one = new OneCall(stage, call.name(), tools.has(call.name()), tools.waitsForSpeech(call.name()));
        one.called();
        return tools.call(call, control, one).whenComplete((result, impossible) -> one.returned(result));
    }

    /** One call, from what the model asked to what it was told. */
    private final class OneCall implements Toolbox.Host {
        private final String stage;
        private final String name;
        private final String known;
        private final boolean afterSpeech;
        private volatile long since = session.now();

        OneCall(String stage, String name, boolean isKnown, boolean afterSpeech) {
            this.stage = stage;
            this.name = name;
            this.known = isKnown ? name : "unknown"; // a model can make up any name, and any number of them
            this.afterSpeech = afterSpeech;
        }

        void called() {
            session.meters().of(Meter.TOOL_CALLS, known).increment();
            log.info("session {}: {}: function call: {}", session.info().id(), stage, known);
            session.execute(() -> {
                if (afterSpeech) {
                    session.conversation().hangUpAsked();
                } else {
                    session.conversation().toolStarted();
                }
                session.tell(new SessionEvent.ToolCalled(session.now(), name));
            });
        }

        void returned(ToolResult result) {
            long took = session.now() - since;
            String outcome = outcome(result);
            session.meters().toolReturned(known, outcome, Duration.ofMillis(took));
            log.info(
                    "session {}: {}: function call: {}: {} after {} ms",
                    session.info().id(),
                    stage,
                    known,
                    outcome,
                    took);
            session.execute(() -> {
                if (!afterSpeech) {
                    session.conversation().toolEnded();
                } else if (!(result instanceof ToolResult.Success)) {
                    session.conversation().hangUpFailed();
                }
                if (!session.over()) {
                    session.tell(new SessionEvent.ToolReturned(session.now(), name, outcome, took));
                }
            });
        }

        @Override
        public void fork(String threadName, Runnable task) {
            forks.fork(threadName, task::run);
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return session.after(delay, task);
        }

        @Override
        public void afterSpeech(Runnable task, Consumer<String> never) {
            session.afterSpeech()
                    .run(
                            () -> {
                                since = session.now();
                                task.run();
                            },
                            never);
        }
    }

    private static String outcome(ToolResult result) {
        return switch (result) {
            case ToolResult.Success _ -> "success";
            case ToolResult.Failure _ -> "failure";
            case ToolResult.TimedOut _ -> "timed-out";
        };
    }
}
