package dev.patchbay.emulator.openai.session;

/** A function call on its way: all of it at once, the arguments in two pieces. */
final class CallRun {
    private CallRun() {}

    static Item run(ResponseRun response, Output.Call call, int outputIndex) {
        var desk = response.desk;
        String id = desk.ids.next("item_");
        String callId = desk.ids.next("call_");
        String previous = response.conversation.last();
        var empty = new Item.FunctionCall(id, "in_progress", callId, call.name(), "");
        var done = new Item.FunctionCall(id, "completed", callId, call.name(), call.arguments());
        desk.send(ResponseEvents.item(response, "response.output_item.added", outputIndex, empty));
        if (response.request.remembered()) {
            response.conversation.append(empty);
            ItemEvents.added(desk, empty, previous);
        }
        int half = call.arguments().length() / 2;
        for (String delta : new String[] {
            call.arguments().substring(0, half), call.arguments().substring(half)
        }) {
            desk.send(ResponseEvents.event(response, "response.function_call_arguments.delta", id, outputIndex)
                    .put("call_id", callId)
                    .put("delta", delta));
        }
        desk.send(ResponseEvents.event(response, "response.function_call_arguments.done", id, outputIndex)
                .put("call_id", callId)
                .put("name", call.name())
                .put("arguments", call.arguments()));
        desk.send(ResponseEvents.item(response, "response.output_item.done", outputIndex, done));
        if (response.request.remembered()) {
            response.conversation.replace(done);
            ItemEvents.done(desk, done, previous);
        }
        return done;
    }
}
