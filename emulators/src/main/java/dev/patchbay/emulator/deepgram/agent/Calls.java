package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Function calls: who is asked, who has answered, and which answers are no longer wanted. */
final class Calls {
    private enum State {
        OPEN,
        ANSWERED,
        CANCELLED
    }

    private record Call(Part.Call part, boolean clientSide) {}

    private final Desk desk;
    private final Settings settings;
    private final Memory memory;
    private final Script script;
    private final int serverMs;
    private final String prefix;
    private final Map<String, Call> open = new LinkedHashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final List<String> late = new ArrayList<>();
    private Runnable answered = () -> {};
    private int number;

    Calls(Desk desk, Settings settings, Memory memory, Script script, int serverMs, String prefix) {
        this.desk = desk;
        this.settings = settings;
        this.memory = memory;
        this.script = script;
        this.serverMs = serverMs;
        this.prefix = prefix;
    }

    /** Asks for all of them in one message. */
    void dispatch(List<Part.Call> calls, Runnable whenAllAnswered) {
        answered = whenAllAnswered;
        var request = Desk.message("FunctionCallRequest");
        var functions = request.putArray("functions");
        for (Part.Call part : calls) {
            String id = prefix + ++number;
            var function = settings.functions().get(part.name());
            var call = new Call(part, function == null || function.clientSide());
            open.put(id, call);
            states.put(id, State.OPEN);
            var json = functions
                    .addObject()
                    .put("id", id)
                    .put("name", part.name())
                    .put("arguments", part.arguments())
                    .put("client_side", call.clientSide());
            if (part.thoughtSignature() != null) {
                json.put("thought_signature", part.thoughtSignature());
            }
            if (!call.clientSide()) {
                desk.in(serverMs, () -> answerOurselves(id));
            }
        }
        desk.send(request);
    }

    private void answerOurselves(String id) {
        var call = open.get(id);
        if (call != null) {
            desk.send(Desk.message("FunctionCallResponse")
                    .put("id", id)
                    .put("name", call.part().name())
                    .put("content", call.part().result()));
            close(id, call, call.part().result());
        }
    }

    /** The client's answer, whose shape is right. */
    void answer(JsonNode response) {
        String id = response.path("id").stringValue("");
        String name = response.path("name").stringValue("");
        var call = open.get(id);
        if (call == null) {
            unwanted(id, name);
            return;
        }
        if (!call.clientSide()) {
            desk.fault("the client answered " + name + ", a function of the server's own");
            return;
        }
        if (!name.equals(call.part().name())) {
            desk.fault("the call " + id + " is one of " + call.part().name() + "; the client answered it as " + name);
            return;
        }
        String signature = call.part().thoughtSignature();
        if (signature != null
                && !signature.equals(response.path("thought_signature").stringValue(""))) {
            desk.fault("the thought_signature of the call " + id + " was not echoed");
            desk.fail("FAILED_TO_THINK", "Failed to think: a function call is missing its thought_signature.");
            return;
        }
        close(id, call, response.path("content").stringValue(""));
    }

    private void unwanted(String id, String name) {
        var state = states.get(id);
        if (state == State.CANCELLED) {
            late.add(id);
        } else {
            desk.fault(
                    state == null
                            ? "the client answered a call " + id + " of " + name + " that nobody made"
                            : "the client answered the call " + id + " of " + name + " twice");
        }
    }

    private void close(String id, Call call, String content) {
        open.remove(id);
        states.put(id, State.ANSWERED);
        var part = call.part();
        memory.called(new Remembered.Called(id, part.name(), call.clientSide(), part.arguments(), content));
        script.output(part.name(), content);
        if (open.isEmpty()) {
            answered.run();
        }
    }

    boolean waiting() {
        return !open.isEmpty();
    }

    /** Nobody wants the answers any more. */
    void cancel() {
        if (open.isEmpty()) {
            return;
        }
        var cancelled = Desk.message("FunctionCallCancelled");
        var functions = cancelled.putArray("functions");
        open.forEach((id, call) -> {
            states.put(id, State.CANCELLED);
            functions.addObject().put("id", id).put("name", call.part().name());
        });
        open.clear();
        desk.send(cancelled);
    }

    /** Answers to cancelled calls. */
    List<String> late() {
        return List.copyOf(late);
    }
}
