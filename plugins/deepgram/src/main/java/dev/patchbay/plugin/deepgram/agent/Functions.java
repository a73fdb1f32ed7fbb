package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.deepgram.agent.conversation.Memory;
import dev.patchbay.plugin.deepgram.agent.message.ClientMessages;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.FunctionCall;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Runs the functions that the model calls, and tells it once what came of each. The server may take a call back; then nobody
 * is told. The session's turn.
 */
final class Functions {
    private static final int MOST = 64;

    /** By then the server has taken back what it called for words that go on. */
    private static final Duration TO_BE_CANCELLED = Duration.ofMillis(500);

    private final StageContext session;
    private final Wire wire;
    private final Injections injections;
    private final Debt debt;
    private final Memory memory;
    private final List<ToolSpec> offered;
    private final AfterWords afterWords;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private int running;

    /** One call, from what the model asked to what it was told. */
    static final class Call {
        private final FunctionCall asked;
        private boolean cancelled;
        private boolean late;
        private boolean told;
        private String answer = "";

        Call(FunctionCall asked) {
            this.asked = asked;
        }
    }

    Functions(
            StageContext session,
            Wire wire,
            Injections injections,
            AgentTurns agent,
            Debt debt,
            Memory memory,
            List<ToolSpec> offered) {
        this.session = session;
        this.wire = wire;
        this.injections = injections;
        this.debt = debt;
        this.memory = memory;
        this.offered = offered;
        this.afterWords = new AfterWords(session, agent, this::run, this::sayFirst);
    }

    void called(List<FunctionCall> asked) {
        for (var one : asked) {
            if (!one.ours()) {
                session.count("server_side_functions", 1);
            } else {
                called(one, calls.get(one.id()));
            }
        }
    }

    /** A server that asks once more for what it was told has not got it. */
    private void called(FunctionCall asked, @Nullable Call before) {
        if (before == null || before.cancelled) {
            called(asked);
        } else if (before.told) {
            session.count("functions_told_again", 1);
            send(before);
        }
    }

    private void called(FunctionCall asked) {
        calls.remove(asked.id());
        if (calls.size() == MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
        var call = new Call(asked);
        calls.put(asked.id(), call);
        var tool = tool(asked.name());
        if (tool == null) {
            tell(call, error("there is no function " + asked.name() + "; there are " + names()));
        } else if (tool.afterSpeech()) {
            afterWords.add(call);
        } else {
            run(call);
        }
    }

    private @Nullable ToolSpec tool(String name) {
        return offered.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<String> names() {
        return offered.stream().map(ToolSpec::name).toList();
    }

    private void run(Call call) {
        running++;
        var asked = call.asked;
        // It never fails, so nothing is lost with the future.
        var _ = session.call(new ToolCall(asked.id(), asked.name(), asked.arguments()))
                .thenAccept(result -> session.execute(() -> answered(call, result)));
    }

    private void answered(Call call, ToolResult result) {
        running--;
        if (call.cancelled) {
            session.count("function_results_dropped", 1);
        } else if (!(call.told && result instanceof ToolResult.Success)) {
            tell(call, text(call, result));
        }
    }

    private static String text(Call call, ToolResult result) {
        return switch (result) {
            case ToolResult.Success(String json) -> json;
            case ToolResult.Failure(String message) -> error(message);
            case ToolResult.TimedOut(var after) ->
                error(call.asked.name() + " took longer than " + after.toMillis() + " ms and was stopped");
        };
    }

    private static String error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message).toString();
    }

    /** The server takes one answer to a call, in the session in which it was made; what else there is to say is words. */
    private void tell(Call call, String text) {
        var asked = call.asked;
        if (call.late || call.told) {
            injections.callerSays(Words.late(asked.name(), text));
            return;
        }
        call.told = true;
        call.answer = text;
        memory.called(asked, text);
        send(call);
    }

    private void send(Call call) {
        var asked = call.asked;
        debt.functionAnswered();
        wire.send(ClientMessages.functionAnswered(asked.id(), asked.name(), call.answer, asked.thoughtSignature()));
    }

    /** The model has said nothing with a call that ends the conversation: it is told to, as the answer to its call. */
    private void sayFirst(Call call) {
        tell(call, Words.before(call.asked.name()));
    }

    void cancelled(List<String> ids) {
        for (var id : ids) {
            var call = calls.get(id);
            if (call != null && !call.cancelled) {
                call.cancelled = true;
                debt.forgiven();
                session.count("functions_cancelled", 1);
                afterWords.remove(call);
            }
        }
    }

    /** The caller speaks, so what waits for the end of the agent's words is not done, whether the server says so or not. */
    void callerSpeaks() {
        var cut = afterWords.cut();
        if (!cut.isEmpty()) {
            session.after(TO_BE_CANCELLED, () -> giveUp(cut));
        }
    }

    /** The agent's words were cut off, and what waits for them is not done. */
    void interrupted() {
        giveUp(afterWords.cut());
    }

    private void giveUp(List<Call> cut) {
        cut.stream()
                .filter(call -> !call.cancelled && !call.told)
                .forEach(call ->
                        tell(call, error("the caller spoke, so " + call.asked.name() + " was not carried out")));
    }

    /** The agent may have fallen silent. */
    void look() {
        afterWords.look();
    }

    void audible(boolean now) {
        afterWords.audible(now);
    }

    boolean idle() {
        return running == 0 && afterWords.isEmpty();
    }

    /** The connection is gone: a new session knows nothing of the calls that were not answered, and has ids of its own. */
    void lost() {
        calls.values().forEach(call -> call.late = true);
        calls.clear();
    }
}
