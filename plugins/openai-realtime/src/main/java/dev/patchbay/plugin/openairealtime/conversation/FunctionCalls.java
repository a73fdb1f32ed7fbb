package dev.patchbay.plugin.openairealtime.conversation;

import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.FunctionCall;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that the model calls: collected from pieces, told once each although the server says it up to three times,
 * and answered together, because the model speaks again when it has all the results of one answer.
 */
public final class FunctionCalls {
    /** What the model was told at the end of a call of a function; {@code speak} when it should say something about it. */
    public record Output(ToolCall call, String text, boolean speak) {}

    private static final class Round {
        final Map<String, Optional<Output>> outputs = new LinkedHashMap<>();
        boolean responseOver;
    }

    private final Map<String, FunctionCall> begun = new HashMap<>();
    private final Map<String, StringBuilder> arguments = new HashMap<>();
    private final Map<String, Round> rounds = new LinkedHashMap<>();

    /** None yet. */
    public FunctionCalls() {}

    /**
     * A piece of a call's arguments.
     *
     * @param item of the conversation
     * @param piece the next characters
     */
    public void arguments(String item, String piece) {
        arguments.computeIfAbsent(item, key -> new StringBuilder()).append(piece);
    }

    /**
     * A call begins or is complete.
     *
     * @param told as the server said it
     * @return what to run, when it is complete and was not told before
     */
    public Optional<ToolCall> told(FunctionCall told) {
        var known = begun.merge(told.item(), told, FunctionCalls::merged);
        if (!told.complete() || known.name().isEmpty()) {
            return Optional.empty();
        }
        var round = rounds.computeIfAbsent(known.response(), key -> new Round());
        if (round.outputs.putIfAbsent(known.call(), Optional.empty()) != null) {
            return Optional.empty();
        }
        var pieces = arguments.remove(known.item());
        var whole = !known.arguments().isEmpty() ? known.arguments() : pieces == null ? "{}" : pieces.toString();
        return Optional.of(new ToolCall(known.call(), known.name(), whole));
    }

    private static FunctionCall merged(FunctionCall old, FunctionCall now) {
        return new FunctionCall(
                or(now.response(), old.response()),
                now.item(),
                or(now.call(), old.call()),
                or(now.name(), old.name()),
                or(now.arguments(), old.arguments()),
                now.complete() || old.complete());
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** {@return whether functions of an answer are still waited for} */
    public boolean knows(String response) {
        return rounds.containsKey(response);
    }

    /**
     * A function has answered.
     *
     * @param response in which it was called
     * @param output for the model
     * @return what to tell the server, when this was the last of its answer
     */
    public List<Output> answered(String response, Output output) {
        var round = rounds.get(response);
        if (round == null) {
            return List.of();
        }
        round.outputs.put(output.call().id(), Optional.of(output));
        return finished(response, round);
    }

    /**
     * An answer is over, so there will be no more calls in it.
     *
     * @param response its id
     * @return what to tell the server, when all its functions have answered
     */
    public List<Output> responseOver(String response) {
        begun.values().removeIf(call -> call.response().equals(response));
        var round = rounds.get(response);
        if (round == null) {
            return List.of();
        }
        round.responseOver = true;
        return finished(response, round);
    }

    private List<Output> finished(String response, Round round) {
        if (!round.responseOver || round.outputs.values().stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        rounds.remove(response);
        return round.outputs.values().stream().flatMap(Optional::stream).toList();
    }

    /** The connection is gone: a new session is told of what has answered by {@link Memory} alone. */
    public void lost() {
        begun.clear();
        arguments.clear();
        rounds.clear();
    }
}
