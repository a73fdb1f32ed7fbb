package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.request.Message;
import dev.patchbay.emulator.chat.request.ToolCall;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a conversation stands, as its messages tell. The server remembers nothing between two requests.
 *
 * @param userTurns how many messages of the user there are
 * @param rounds how often the model called functions since the user's first message
 * @param opened whether the model spoke before the user
 * @param lastText what the user said last; empty for nothing
 * @param outputs what the client has just brought, in order; empty when the last word is another's
 * @param outputsOf the functions of these outputs
 * @param instructions all that the model is told to be
 */
record Standing(
        int userTurns,
        int rounds,
        boolean opened,
        String lastText,
        List<String> outputs,
        List<String> outputsOf,
        String instructions) {
    static Standing of(ChatRequest request) {
        int turns = 0;
        int rounds = 0;
        boolean opened = false;
        var functions = new HashMap<String, String>();
        for (Message message : request.messages()) {
            switch (message) {
                case Message.User user -> turns++;
                case Message.Assistant assistant -> {
                    opened |= turns == 0;
                    rounds += turns == 0 || assistant.calls().isEmpty() ? 0 : 1;
                    for (ToolCall call : assistant.calls()) {
                        functions.put(call.id(), call.name());
                    }
                }
                case Message.ToolOutput output -> {}
                case Message.Instructions instructions -> {}
            }
        }
        var brought = brought(request.messages());
        return new Standing(
                turns,
                rounds,
                opened,
                request.lastUserText().orElse(""),
                brought.stream().map(Message.ToolOutput::text).toList(),
                brought.stream()
                        .map(output -> functions.getOrDefault(output.callId(), ""))
                        .toList(),
                request.messages().stream()
                        .filter(Message.Instructions.class::isInstance)
                        .map(Message::text)
                        .collect(Collectors.joining("\n")));
    }

    /** The outputs after the last word of the user or the model. */
    private static List<Message.ToolOutput> brought(List<Message> messages) {
        return messages.reversed().stream()
                .takeWhile(message -> message instanceof Message.ToolOutput || message instanceof Message.Instructions)
                .filter(Message.ToolOutput.class::isInstance)
                .map(Message.ToolOutput.class::cast)
                .toList()
                .reversed();
    }
}
