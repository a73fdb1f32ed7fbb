package dev.patchbay.emulator.chat.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that each call of a function has its output before the conversation goes on, and each output its call. */
final class OpenCalls {
    private final Set<String> open = new LinkedHashSet<>();

    private OpenCalls() {}

    static void check(List<Message> messages) throws Refusal {
        var calls = new OpenCalls();
        for (int i = 0; i < messages.size(); i++) {
            calls.next(messages.get(i), "messages.[" + i + "].role");
        }
        calls.noneLeft("messages.[" + messages.size() + "].role");
    }

    private void next(Message message, String path) throws Refusal {
        if (message instanceof Message.ToolOutput output) {
            if (!open.remove(output.callId())) {
                throw Refusal.of(
                        null,
                        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with"
                                + " 'tool_calls'.",
                        path);
            }
            return;
        }
        noneLeft(path);
        if (message instanceof Message.Assistant assistant) {
            assistant.calls().forEach(call -> open.add(call.id()));
        }
    }

    private void noneLeft(String path) throws Refusal {
        if (!open.isEmpty()) {
            throw Refusal.of(
                    null,
                    "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                            + " 'tool_call_id'. The following tool_call_ids did not have response messages: "
                            + String.join(", ", open),
                    path);
        }
    }
}
