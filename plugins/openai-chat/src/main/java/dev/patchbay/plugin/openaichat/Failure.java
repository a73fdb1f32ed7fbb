package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.connection.Ended;
import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Why there is no answer, or no more of it, who has to act, and whether another try may help.
 *
 * @param code who has to act
 * @param again whether another try may help
 * @param message names the thing and the remedy
 * @param pause how long the server wants to be left alone
 */
record Failure(OpenAiChatError code, boolean again, String message, Optional<Duration> pause) {
    private static final int TOO_MANY_REQUESTS = 429;

    /** Codes that end it, whatever the status. */
    private static final Map<String, OpenAiChatError> FATAL = Map.of(
            "invalid_api_key", OpenAiChatError.AUTHENTICATION_FAILED,
            "account_deactivated", OpenAiChatError.AUTHENTICATION_FAILED,
            "insufficient_quota", OpenAiChatError.QUOTA_EXCEEDED,
            "billing_hard_limit_reached", OpenAiChatError.QUOTA_EXCEEDED,
            "model_not_found", OpenAiChatError.SETTINGS_REFUSED);

    private static Failure fatal(OpenAiChatError code, String message) {
        return new Failure(code, false, message, Optional.empty());
    }

    private static Failure passing(OpenAiChatError code, String message) {
        return new Failure(code, true, message, Optional.empty());
    }

    /**
     * The request ended without an answer, or without its end.
     *
     * @param begun whether there was something of an answer
     */
    static Failure of(Ended ended, boolean begun, Endpoint server, Discreet discreet) {
        return switch (ended) {
            case Ended.Refused refused -> refused(refused, server, discreet.say(refused.fault()));
            case Ended.Failed(ServerFault fault) -> inAnswer(fault, server, discreet.say(fault));
            case Ended.Broken(String why) ->
                passing(begun ? OpenAiChatError.NOT_CONNECTED : OpenAiChatError.CONNECTION_FAILED, server + ": " + why);
            case Ended.TimedOut(String why) -> passing(OpenAiChatError.ANSWER_LATE, server + " " + why);
            case Ended.Nonsense(String why) -> passing(OpenAiChatError.PROTOCOL_BROKEN, server + ": " + why);
            case Ended.Finished finished -> throw new IllegalArgumentException("no failure: " + finished);
            case Ended.Cancelled cancelled -> throw new IllegalArgumentException("no failure: " + cancelled);
        };
    }

    private static Failure refused(Ended.Refused refused, Endpoint server, String said) {
        int status = refused.status();
        var http = " (HTTP status " + status + (said.isEmpty() ? ")" : ", " + said + ")");
        var known = FATAL.get(refused.fault().code());
        if (known == null) {
            known = FATAL.get(refused.fault().type());
        }
        if (known != null) {
            return fatal(known, remedy(known, server) + http);
        }
        return switch (status) {
            case 401 ->
                fatal(OpenAiChatError.AUTHENTICATION_FAILED, server + " refused the key" + http + "; check api_key");
            case 402 -> fatal(OpenAiChatError.QUOTA_EXCEEDED, remedy(OpenAiChatError.QUOTA_EXCEEDED, server) + http);
            case 403 ->
                fatal(
                        OpenAiChatError.AUTHENTICATION_FAILED,
                        server + " does not let the key do this" + http + "; check its permissions, api_key and model");
            case 404 ->
                fatal(
                        OpenAiChatError.SETTINGS_REFUSED,
                        server + " was not found" + http + "; check base_url and model");
            case TOO_MANY_REQUESTS ->
                new Failure(
                        OpenAiChatError.RATE_LIMIT_EXCEEDED,
                        true,
                        server + " has too many requests or tokens of this account" + http,
                        refused.pause());
            case 408, 409, 425 -> new Failure(OpenAiChatError.SERVER_FAILED, true, busy(server, http), refused.pause());
            default -> {
                if (status >= 500) {
                    yield new Failure(OpenAiChatError.SERVER_FAILED, true, busy(server, http), refused.pause());
                }
                var which = refused.fault().param().isEmpty()
                        ? "base_url, model and the other settings"
                        : refused.fault().param();
                yield fatal(
                        OpenAiChatError.SETTINGS_REFUSED, server + " refused the request" + http + "; check " + which);
            }
        };
    }

    private static String busy(Endpoint server, String http) {
        return server + " can't answer at the moment" + http;
    }

    private static Failure inAnswer(ServerFault fault, Endpoint server, String said) {
        var known = FATAL.get(fault.code());
        if (known != null) {
            return fatal(known, remedy(known, server) + " (" + said + ")");
        }
        if (fault.type().equals("invalid_request_error")) {
            return fatal(OpenAiChatError.SETTINGS_REFUSED, server + " refused the request (" + said + ")");
        }
        boolean busy = fault.code().contains("rate_limit") || fault.type().contains("rate_limit");
        return passing(
                busy ? OpenAiChatError.RATE_LIMIT_EXCEEDED : OpenAiChatError.SERVER_FAILED,
                server + " failed at an answer (" + said + ")");
    }

    private static String remedy(OpenAiChatError code, Endpoint server) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> server + " refused the key; check api_key and the account";
            case QUOTA_EXCEEDED -> "the account at " + server + " has no quota left; look at its billing";
            default -> server + " does not have this model; check model";
        };
    }

    boolean busy() {
        return code == OpenAiChatError.RATE_LIMIT_EXCEEDED;
    }
}
