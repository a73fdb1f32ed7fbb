package dev.patchbay.plugin.openaichat.connection;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of an allowance is left, as OpenAI and many others say with every answer.
 *
 * @param name requests or tokens
 * @param limit the whole
 * @param remaining the rest
 * @param resetsIn when it is whole again
 */
public record Allowance(String name, long limit, long remaining, Duration resetsIn) {
    static List<Allowance> of(HttpHeaders headers) {
        var told = new ArrayList<Allowance>();
        for (var name : List.of("requests", "tokens")) {
            long limit = number(headers, "x-ratelimit-limit-" + name);
            long remaining = number(headers, "x-ratelimit-remaining-" + name);
            if (limit >= 0 && remaining >= 0) {
                var reset = headers.firstValue("x-ratelimit-reset-" + name).flatMap(Waits::span);
                told.add(new Allowance(name, limit, remaining, reset.orElse(Duration.ZERO)));
            }
        }
        return told;
    }

    private static long number(HttpHeaders headers, String name) {
        var text = headers.firstValue(name).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
