package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a server's complaint is about, where its own words tell: they mean more than the status that they come with. */
enum Subject {
    /** The key, or the account. */
    KEY,
    /** Money. */
    QUOTA,
    /** The model's name. */
    MODEL,
    /** The model wrote a call of a function that is none. The next time it may do better. */
    TOOL_CALL,
    /** Something was said that the server does not answer. */
    FILTER,
    /** The conversation is longer than the model can take. */
    LENGTH,
    /** It doesn't say. */
    UNKNOWN;

    private static final Map<String, Subject> CODES = Map.of(
            "invalid_api_key", KEY,
            "account_deactivated", KEY,
            "insufficient_quota", QUOTA,
            "billing_hard_limit_reached", QUOTA,
            "model_not_found", MODEL,
            "tool_use_failed", TOOL_CALL,
            "content_filter", FILTER,
            "content_policy_violation", FILTER,
            "context_length_exceeded", LENGTH,
            "exceed_context_size_error", LENGTH);

    static Subject of(ServerFault fault) {
        return Stream.of(fault.code(), fault.type())
                .flatMap(name -> Stream.ofNullable(CODES.get(name)))
                .findFirst()
                .orElseGet(() -> tooLong(fault.message()) ? LENGTH : UNKNOWN);
    }

    /** Local servers have no code for it. */
    private static boolean tooLong(String message) {
        var words = message.toLowerCase(Locale.ROOT);
        return words.contains("maximum context length") || words.contains("exceeds the available context size");
    }
}
