package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.ErrorBody;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** A client stays out. */
record Refused(
        int status, String code, String message, @Nullable ErrorBody body) {
    /** In the service's own words. */
    static Refused usual(int status) {
        return switch (status) {
            case 400 -> new Refused(400, "Bad Request", "Bad Request", null);
            case 401 -> new Refused(401, "INVALID_AUTH", "Invalid credentials.", null);
            case 402 ->
                new Refused(
                        402, "ASR_PAYMENT_REQUIRED", "Project does not have enough credits for this request.", null);
            case 403 ->
                new Refused(
                        403, "INSUFFICIENT_PERMISSIONS", "Project does not have access to the requested model.", null);
            case 404 -> new Refused(404, "NOT_FOUND", "The requested resource does not exist.", null);
            case 429 -> new Refused(429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later", null);
            case 503 ->
                new Refused(
                        503, "SERVICE_UNAVAILABLE", "The service is temporarily unavailable. Please try again.", null);
            default -> new Refused(status, "INTERNAL_SERVER_ERROR", "An internal error occurred.", null);
        };
    }

    static Refused by(HandshakeRefusal refusal) {
        var usual = usual(refusal.status());
        return new Refused(
                refusal.status(),
                refusal.code() == null ? usual.code() : refusal.code(),
                refusal.message() == null ? usual.message() : refusal.message(),
                refusal.body());
    }

    String text(ErrorBody otherwise, String requestId) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (body == null ? otherwise : body) {
            case LEGACY ->
                json.put("err_code", code)
                        .put("err_msg", message)
                        .put("request_id", requestId)
                        .toString();
            case MODERN ->
                json.put("category", code)
                        .put("message", message)
                        .put("details", message)
                        .put("request_id", requestId)
                        .toString();
            case TEXT -> message;
        };
    }
}
