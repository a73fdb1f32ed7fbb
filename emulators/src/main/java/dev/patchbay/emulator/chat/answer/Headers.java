package dev.patchbay.emulator.chat.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of the service. */
final class Headers {
    private static final int REQUESTS = 10_000;
    private static final int TOKENS = 2_000_000;

    private Headers() {}

    /** Of any answer. */
    static Map<String, String> of(String type, int processingMs) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", type);
        headers.put("openai-processing-ms", Integer.toString(processingMs));
        headers.put("openai-version", "2020-10-01");
        headers.put("x-request-id", Ids.next("req_", 32));
        return headers;
    }

    /** Of an answer that was paid for: the limits, as if this were the only client. */
    static Map<String, String> limited(String type, int processingMs, int tokens) {
        var headers = of(type, processingMs);
        headers.put("x-ratelimit-limit-requests", Integer.toString(REQUESTS));
        headers.put("x-ratelimit-limit-tokens", Integer.toString(TOKENS));
        headers.put("x-ratelimit-remaining-requests", Integer.toString(REQUESTS - 1));
        headers.put("x-ratelimit-remaining-tokens", Integer.toString(Math.max(0, TOKENS - tokens)));
        headers.put("x-ratelimit-reset-requests", "6ms");
        headers.put("x-ratelimit-reset-tokens", Math.ceilDiv(tokens * 60_000L, TOKENS) + "ms");
        return headers;
    }

    static Map<String, String> retryAfter(Map<String, String> headers, @Nullable Integer seconds) {
        if (seconds != null) {
            headers.put("retry-after", Integer.toString(seconds));
        }
        return headers;
    }
}
