package dev.patchbay.emulator.chat.scenario;

import org.jspecify.annotations.Nullable;

/**
 * An error as the service words it.
 *
 * @param type such as {@code server_error}
 * @param code such as {@code rate_limit_exceeded}; null for none
 * @param message for people
 */
public record Trouble(String type, @Nullable String code, String message) {
    /** What the service says when it fails in the middle of an answer. */
    public static final Trouble SERVER_ERROR = new Trouble(
            "server_error", null, "The server had an error while processing your request. Sorry about that!");

    /** What the service says when an account has no money left. It comes with status 429. */
    public static final Trouble INSUFFICIENT_QUOTA = new Trouble(
            "insufficient_quota",
            "insufficient_quota",
            "You exceeded your current quota, please check your plan and billing details.");

    /**
     * What the service says with a status.
     *
     * @param status HTTP status
     * @return its words
     */
    public static Trouble of(int status) {
        return switch (status) {
            case 400 -> request(null, "We could not parse the JSON body of your request.");
            case 401 -> request("invalid_api_key", "Incorrect API key provided.");
            case 403 -> request("unsupported_country_region_territory", "Country, region, or territory not supported");
            case 404 -> request("model_not_found", "The model does not exist or you do not have access to it.");
            case 408 -> request("request_timeout", "The request timed out.");
            case 429 -> new Trouble("requests", "rate_limit_exceeded", "Rate limit reached. Please try again later.");
            case 503 -> new Trouble("server_error", null, "The engine is currently overloaded, please try again later");
            default -> status < 500 ? request(null, "The request was refused.") : SERVER_ERROR;
        };
    }

    private static Trouble request(@Nullable String code, String message) {
        return new Trouble("invalid_request_error", code, message);
    }
}
