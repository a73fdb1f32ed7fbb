package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.Refusal;
import dev.patchbay.emulator.chat.scenario.Trouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bodies of errors. */
final class Errors {
    private Errors() {}

    static String body(Refusal refusal) {
        return body(refusal.why(), "invalid_request_error", refusal.param(), refusal.code());
    }

    static String body(Trouble trouble) {
        return body(trouble.message(), trouble.type(), null, trouble.code());
    }

    static String body(String message, String type, @Nullable String param, @Nullable String code) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body.toString();
    }
}
