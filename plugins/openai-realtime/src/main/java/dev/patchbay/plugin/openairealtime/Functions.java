package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openairealtime.conversation.FunctionCalls;
import dev.patchbay.plugin.openairealtime.conversation.FunctionCalls.Output;
import dev.patchbay.plugin.openairealtime.conversation.Memory;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.FunctionCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Runs the functions that the model calls, and tells it what came of them. One that ends the conversation, or hands it on,
 * waits until the agent has said something that fits. The session's turn.
 */
final class Functions {
    private final StageContext session;
    private final Wire wire;
    private final Answers answers;
    private final Memory memory;
    private final List<ToolSpec> offered;
    private final FunctionCalls calls = new FunctionCalls();
    private final Map<String, List<ToolCall>> afterSpeech = new HashMap<>();
    private int running;

    Functions(StageContext session, Wire wire, Answers answers, Memory memory, List<ToolSpec> offered) {
        this.session = session;
        this.wire = wire;
        this.answers = answers;
        this.memory = memory;
        this.offered = offered;
    }

    void arguments(String item, String piece) {
        calls.arguments(item, piece);
    }

    /** Whether it was the end of a call, told for the first time. */
    boolean told(FunctionCall told) {
        var complete = calls.told(told);
        complete.ifPresent(call -> {
            if (waitsForSpeech(call)) {
                afterSpeech
                        .computeIfAbsent(told.response(), key -> new ArrayList<>())
                        .add(call);
            } else {
                run(told.response(), call);
            }
        });
        return complete.isPresent();
    }

    private boolean waitsForSpeech(ToolCall call) {
        return offered.stream().anyMatch(tool -> tool.name().equals(call.name()) && tool.afterSpeech());
    }

    private void run(String response, ToolCall call) {
        running++;
        // It never fails, so nothing is lost with the future.
        var _ = session.call(call).thenAccept(result -> session.execute(() -> answered(response, call, result)));
    }

    private void answered(String response, ToolCall call, ToolResult result) {
        running--;
        boolean done = waitsForSpeech(call) && result instanceof ToolResult.Success;
        told(response, new Output(call, text(call, result), !done));
    }

    private void told(String response, Output output) {
        var call = output.call();
        memory.called(call.id(), call.name(), call.argumentsJson(), output.text());
        if (calls.knows(response)) {
            tell(calls.answered(response, output));
        } else {
            late(output);
        }
    }

    /** The session in which it was called is no more, and the new one has not been told of the call. */
    private void late(Output output) {
        var call = output.call();
        wire.send(ClientEvents.functionCall(call.id(), call.name(), call.argumentsJson()));
        tell(List.of(output));
    }

    private static String text(ToolCall call, ToolResult result) {
        return switch (result) {
            case ToolResult.Success(String json) -> json;
            case ToolResult.Failure(String message) -> error(message);
            case ToolResult.TimedOut(var after) ->
                error(call.name() + " took longer than " + after.toMillis() + " ms and was stopped");
        };
    }

    private static String error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message).toString();
    }

    private void tell(List<Output> outputs) {
        outputs.forEach(
                output -> wire.send(ClientEvents.functionOutput(output.call().id(), output.text())));
        if (outputs.stream().anyMatch(Output::speak)) {
            answers.want();
        }
    }

    /**
     * An answer is over: what waited for its speech can go on, once something was said. If the answer was cancelled the
     * caller had something to say, and the call is not ended into that.
     */
    void responseOver(String response, boolean completed, boolean spoke) {
        var waiting = afterSpeech.remove(response);
        if (waiting != null) {
            if (!completed) {
                waiting.forEach(call -> giveUp(response, call));
            } else if (spoke) {
                waiting.forEach(call -> run(response, call));
            } else {
                answers.want(
                        Words.before(waiting.getFirst().name()),
                        outcome -> waiting.forEach(call -> goOn(outcome, response, call)));
            }
        }
        tell(calls.responseOver(response));
    }

    /** A server that can't say goodbye must not keep the call for ever. */
    private void goOn(Answers.Outcome outcome, String response, ToolCall call) {
        switch (outcome) {
            case GIVEN, IMPOSSIBLE -> run(response, call);
            case CUT -> giveUp(response, call);
        }
    }

    private void giveUp(String response, ToolCall call) {
        told(response, new Output(call, error("the caller spoke, so " + call.name() + " was not carried out"), false));
    }

    boolean idle() {
        return running == 0 && afterSpeech.isEmpty();
    }

    void lost() {
        calls.lost();
    }
}
