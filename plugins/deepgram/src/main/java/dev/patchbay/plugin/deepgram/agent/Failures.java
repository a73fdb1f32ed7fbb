package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.Fault;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.Warning;
import dev.patchbay.plugin.deepgram.service.DeepgramDiagnosis;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;

/**
 * What the server's errors and warnings mean: who has to act, and what follows. After most errors it closes the connection
 * without saying why, so the error is all there is to go by.
 */
final class Failures {
    private Failures() {}

    /**
     * The server said that something is wrong.
     *
     * @param applied whether the settings are in force
     */
    static Failure of(Fault fault, boolean applied) {
        return switch (fault.code()) {
            case "UNPARSABLE_CLIENT_MESSAGE" ->
                applied
                        ? again(DeepgramError.PROTOCOL_BROKEN, fault, "it did not understand a message")
                        : refused(fault, "it takes these settings for no settings; check listen, think and speak");
            case "INVALID_SETTINGS" -> refused(fault, "the settings don't go together; check listen, think and speak");
            case "USER_AUDIO_FORMAT" -> refused(fault, "it can't read the caller's audio; check listen.model");
            case "AGENT_ID_NOT_SUPPORTED", "INVALID_AGENT_ID" -> refused(fault, "it knows no such agent");
            case "NON_SETTINGS_MESSAGE_BEFORE_SETTINGS", "BINARY_MESSAGE_BEFORE_SETTINGS", "SETTINGS_ALREADY_APPLIED" ->
                again(DeepgramError.PROTOCOL_BROKEN, fault, "messages came in the wrong order");
            case "MAXIMUM_SESSION_LENGTH_REACHED" ->
                again(DeepgramError.SESSION_EXPIRED, fault, "the session was too old; lower renew_after_minutes");
            case "SERVER_GOING_AWAY" -> again(DeepgramError.NOT_CONNECTED, fault, "the server is shut down");
            case "CLIENT_MESSAGE_TIMEOUT" ->
                again(DeepgramError.NOT_CONNECTED, fault, "nothing of the caller's audio reached it");
            case "FAILED_TO_START_LISTENING", "FAILED_TO_LISTEN", "ASR_CONNECTION_CLOSED", "ASR_DRIVER_TIMEOUT" ->
                again(DeepgramError.SERVER_FAILED, fault, "it can't listen; if it goes on, check listen");
            case "FAILED_TO_THINK" ->
                again(DeepgramError.SERVER_FAILED, fault, "its model fails; if it goes on, check think");
            case "FAILED_TO_SPEAK" ->
                again(DeepgramError.SERVER_FAILED, fault, "its voice fails; if it goes on, check speak");
            case "NON_EXISTENT_FUNCTION_CALLED" ->
                again(DeepgramError.SERVER_FAILED, fault, "its model called a function that there is not");
            case "INTERNAL_SERVER_ERROR" -> again(DeepgramError.SERVER_FAILED, fault, "it failed");
            // Not every error ends the session, and one that does is followed by the end of the connection.
            default ->
                applied
                        ? new Failure(DeepgramError.SERVER_FAILED, Follows.WARNING, said("it failed", fault))
                        : again(DeepgramError.SERVER_FAILED, fault, "it failed");
        };
    }

    private static Failure refused(Fault fault, String what) {
        return new Failure(DeepgramError.SETTINGS_REFUSED, Follows.GIVE_UP, said(what, fault));
    }

    private static Failure again(DeepgramError code, Fault fault, String what) {
        return new Failure(code, Follows.RECONNECT, said(what, fault));
    }

    private static String said(String what, Fault fault) {
        return "the server said that " + what + " (" + said(fault.code(), fault.description()) + ")";
    }

    private static String said(String code, String description) {
        return code + (description.isBlank() ? "" : ": " + DeepgramDiagnosis.shortened(description));
    }

    /** The server said that something is not as it should be, and goes on. */
    static Failure of(Warning warning) {
        var said = said(warning.code(), warning.description());
        return switch (warning.code()) {
            case "INJECT_AGENT_MESSAGE_DURING_USER_SPEECH",
                    "INJECT_AGENT_MESSAGE_DURING_AGENT_SPEECH",
                    "MAXIMUM_SESSION_LENGTH_APPROACHING",
                    "FORCE_END_TURN_UNSUPPORTED" -> new Failure(DeepgramError.SERVER_FAILED, Follows.NOTHING, said);
            case "PROMPT_TOO_LONG" ->
                new Failure(
                        DeepgramError.SETTINGS_REFUSED,
                        Follows.WARNING,
                        "the server cuts instructions off; shorten them (" + said + ")");
            case "THINK_REQUEST_FAILED", "GPT_4O_STREAM_END_ERROR" ->
                warn("the model failed once; if it goes on, check think", said);
            case "SLOW_THINK_REQUEST" -> warn("the model is slow; if it goes on, take another for think", said);
            case "SPEAK_REQUEST_FAILED" -> warn("the voice failed once; if it goes on, check speak", said);
            case "SLOW_SPEAK_REQUEST" -> warn("the voice is slow; if it goes on, take another for speak", said);
            case "FUNCTION_CALL_FAILED" -> warn("a function that the server runs failed", said);
            default -> warn("the server warns", said);
        };
    }

    private static Failure warn(String what, String said) {
        return new Failure(DeepgramError.SERVER_FAILED, Follows.WARNING, what + " (" + said + ")");
    }
}
