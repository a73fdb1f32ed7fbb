package dev.patchbay.emulator.openai;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.HandshakeRefusal;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides about handshakes.
 *
 * <p><b>Threads.</b> Any.
 */
final class Admission {
    private static final String KEY_PROTOCOL = "openai-insecure-api-key.";

    private final Scenario scenario;
    private final AtomicInteger asked = new AtomicInteger();

    Admission(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What a client asks for, without anything of HTTP. */
    record Request(
            String path,
            List<String> models,
            List<String> calls,
            List<String> intents,
            @Nullable String authorization,
            @Nullable String apiKey,
            List<String> protocols,
            boolean beta,
            boolean webSocket) {}

    /** What is decided. */
    sealed interface Verdict {}

    /** The client is in. */
    record Accepted(String model) implements Verdict {}

    /** The client wants the beta and is told that there is none, over the WebSocket. */
    record BetaGone() implements Verdict {}

    /** The client stays out. */
    record Refused(
            int status,
            String type,
            String code,
            String message,
            @Nullable Integer retryAfterSeconds) implements Verdict {}

    Verdict decide(Request request) {
        if (!request.path().endsWith("/realtime")) {
            return refused(
                    404,
                    "invalid_request_error",
                    "not_found",
                    "Invalid URL (GET " + request.path() + "); the emulator serves paths that end in /realtime");
        }
        if (!request.webSocket()) {
            return refused(426, "invalid_request_error", "upgrade_required", "This address takes WebSockets alone.");
        }
        var wrongKey = key(request);
        if (wrongKey != null) {
            return wrongKey;
        }
        var scripted = scripted(asked.incrementAndGet());
        if (scripted != null) {
            return scripted;
        }
        if (request.beta() && scenario.api() == Api.GA) {
            return new BetaGone();
        }
        return model(request);
    }

    private @Nullable Refused key(Request request) {
        if (scenario.key() == null) {
            return null;
        }
        String given = given(request);
        if (given == null) {
            return refused(
                    401,
                    "invalid_request_error",
                    "invalid_api_key",
                    "Missing bearer or basic authentication in header");
        }
        return given.equals(scenario.key())
                ? null
                : refused(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
    }

    private static @Nullable String given(Request request) {
        if (request.authorization() != null && request.authorization().startsWith("Bearer ")) {
            return request.authorization().substring("Bearer ".length());
        }
        if (request.apiKey() != null) {
            return request.apiKey();
        }
        return request.protocols().stream()
                .filter(protocol -> protocol.startsWith(KEY_PROTOCOL))
                .map(protocol -> protocol.substring(KEY_PROTOCOL.length()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Refused scripted(int number) {
        int last = 0;
        for (HandshakeRefusal refusal : scenario.handshake()) {
            last += refusal.connections();
            if (number <= last) {
                return switch (refusal.status()) {
                    case 401 -> refused(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
                    case 429 ->
                        new Refused(
                                429,
                                "requests",
                                "rate_limit_exceeded",
                                "Rate limit reached for requests",
                                refusal.retryAfterSeconds());
                    default ->
                        new Refused(
                                refusal.status(),
                                "server_error",
                                "server_error",
                                "The server had an error while processing your request.",
                                refusal.retryAfterSeconds());
                };
            }
        }
        return null;
    }

    private static Verdict model(Request request) {
        int kinds = request.models().size()
                + request.calls().size()
                + request.intents().size();
        if (kinds != 1) {
            return refused(
                    400,
                    "invalid_request_error",
                    "missing_model",
                    "You must provide exactly one of the parameters model, call_id and intent; there are " + kinds
                            + ".");
        }
        if (request.models().isEmpty()) {
            return refused(
                    400,
                    "invalid_request_error",
                    "not_emulated",
                    "The emulator serves sessions with ?model= alone, neither call_id nor intent.");
        }
        return new Accepted(request.models().getFirst());
    }

    private static Refused refused(int status, String type, String code, String message) {
        return new Refused(status, type, code, message, null);
    }
}
