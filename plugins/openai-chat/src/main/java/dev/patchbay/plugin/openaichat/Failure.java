package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.connection.Ended;
import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer, or no more of it, who has to act, and what may help.
 *
 * @param code who has to act
 * @param remedy what may help
 * @param message names the thing and the remedy
 * @param pause how long the server wants to be left alone
 */
record Failure(OpenAiChatError code, Remedy remedy, String message, Optional<Duration> pause) {
    private static final int TOO_MANY_REQUESTS = 429;

    /** What may help. */
    enum Remedy {
        /** Another try, later. */
        WAIT,
        /** Another try: the server is well. */
        REPEAT,
        /** A shorter conversation. */
        SHORTEN,
        /** To leave out what was said. */
        LEAVE_OUT,
        /** Nothing. */
        NONE
    }

    private static Failure fatal(OpenAiChatError code, String message) {
        return new Failure(code, Remedy.NONE, message, Optional.empty());
    }

    private static Failure passing(OpenAiChatError code, String message) {
        return new Failure(code, Remedy.WAIT, message, Optional.empty());
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
            case Ended.Unmarked unmarked -> passing(OpenAiChatError.NOT_CONNECTED, server + ": the answer broke off");
            case Ended.TimedOut(String why) -> passing(OpenAiChatError.ANSWER_LATE, server + " " + why);
            case Ended.Nonsense(String why) -> passing(OpenAiChatError.PROTOCOL_BROKEN, server + ": " + why);
            case Ended.Finished finished -> throw new IllegalArgumentException("no failure: " + finished);
            case Ended.Cancelled cancelled -> throw new IllegalArgumentException("no failure: " + cancelled);
        };
    }

    private static Failure refused(Ended.Refused refused, Endpoint server, String said) {
        int status = refused.status();
        var http = " (HTTP status " + status + (said.isEmpty() ? ")" : ", " + said + ")");
        var known = known(Subject.of(refused.fault()), server, http);
        return known != null ? known : byStatus(refused, server, http);
    }

    private static Failure byStatus(Ended.Refused refused, Endpoint server, String http) {
        int status = refused.status();
        return switch (status) {
            case 401 ->
                fatal(OpenAiChatError.AUTHENTICATION_FAILED, server + " refused the key" + http + "; check api_key");
            case 402 -> fatal(OpenAiChatError.QUOTA_EXCEEDED, noQuota(server) + http);
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
                        Remedy.WAIT,
                        server + " has too many requests or tokens of this account" + http,
                        refused.pause());
            case 408, 409, 425 -> busy(refused, server, http);
            default -> {
                if (status >= 500) {
                    yield busy(refused, server, http);
                }
                var which = refused.fault().param().isEmpty()
                        ? "base_url, model and the other settings"
                        : refused.fault().param();
                yield fatal(
                        OpenAiChatError.SETTINGS_REFUSED, server + " refused the request" + http + "; check " + which);
            }
        };
    }

    private static Failure busy(Ended.Refused refused, Endpoint server, String http) {
        var message = server + " can't answer at the moment" + http;
        return new Failure(OpenAiChatError.SERVER_FAILED, Remedy.WAIT, message, refused.pause());
    }

    private static Failure inAnswer(ServerFault fault, Endpoint server, String said) {
        var known = known(Subject.of(fault), server, " (" + said + ")");
        return known != null ? known : byType(fault, server, said);
    }

    private static Failure byType(ServerFault fault, Endpoint server, String said) {
        if (fault.type().equals("invalid_request_error")) {
            return fatal(OpenAiChatError.SETTINGS_REFUSED, server + " refused the request (" + said + ")");
        }
        boolean busy = fault.code().contains("rate_limit") || fault.type().contains("rate_limit");
        return passing(
                busy ? OpenAiChatError.RATE_LIMIT_EXCEEDED : OpenAiChatError.SERVER_FAILED,
                server + " failed at an answer (" + said + ")");
    }

    /** @param said the server's words, in brackets */
    private static @Nullable Failure known(Subject subject, Endpoint server, String said) {
        return switch (subject) {
            case KEY ->
                fatal(
                        OpenAiChatError.AUTHENTICATION_FAILED,
                        server + " refused the key; check api_key and the account" + said);
            case QUOTA -> fatal(OpenAiChatError.QUOTA_EXCEEDED, noQuota(server) + said);
            case MODEL ->
                fatal(OpenAiChatError.SETTINGS_REFUSED, server + " does not have this model; check model" + said);
            case TOOL_CALL ->
                of(
                        OpenAiChatError.SERVER_FAILED,
                        Remedy.REPEAT,
                        server + " could not make out which tool its model called" + said);
            case FILTER ->
                of(
                        OpenAiChatError.CONTENT_FILTERED,
                        Remedy.LEAVE_OUT,
                        server + " does not answer what was said in this turn" + said);
            case LENGTH ->
                of(
                        OpenAiChatError.CONTEXT_TOO_LONG,
                        Remedy.SHORTEN,
                        server + " can't take so long a conversation" + said
                                + "; lower history_characters or max_tokens");
            case UNKNOWN -> null;
        };
    }

    private static Failure of(OpenAiChatError code, Remedy remedy, String message) {
        return new Failure(code, remedy, message, Optional.empty());
    }

    private static String noQuota(Endpoint server) {
        return "the account at " + server + " has no quota left; look at its billing";
    }

    /** Whether it is about what was asked, so that the server may answer something else. */
    boolean concernsQuestion() {
        return switch (remedy) {
            case LEAVE_OUT, SHORTEN -> true;
            case NONE -> code == OpenAiChatError.SETTINGS_REFUSED;
            case WAIT, REPEAT -> false;
        };
    }

    boolean busy() {
        return code == OpenAiChatError.RATE_LIMIT_EXCEEDED;
    }
}
