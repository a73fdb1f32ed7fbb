package dev.patchbay.websocket.link;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.link.Failure.Follows;

/**
 * What follows when a server refuses a handshake: which statuses another try may help with, and who has to act on the rest.
 *
 * @param key code of a key that is wrong or not allowed to do this
 * @param quota code of an account without money
 * @param busy code of too many calls at the moment
 * @param settings code of settings that the server won't have
 * @param server code of a server that has a fault of its own
 * @param keySetting the key of the setting with the provider's key, for messages
 * @param otherSettings which settings say what is opened, for messages, such as {@code base_url and model}
 */
public record Refusals(
        ErrorCode key,
        ErrorCode quota,
        ErrorCode busy,
        ErrorCode settings,
        ErrorCode server,
        String keySetting,
        String otherSettings) {
    /**
     * Reads one.
     *
     * @param refused status and headers
     * @param said what the provider said of it, for people; may be empty
     * @return what follows
     */
    public Failure of(HandshakeRefused refused, String said) {
        int status = refused.status();
        var answer = " (HTTP status " + status + (said.isBlank() ? "" : ": " + said) + ")";
        var failure = switch (status) {
            case 401 -> giveUp(key, "the server refused the key" + answer + "; check " + keySetting);
            case 402 -> giveUp(quota, "the account has no money left" + answer + "; look at its billing");
            case 403 ->
                giveUp(
                        key,
                        "the key is not allowed to do this" + answer + "; check its permissions, and " + otherSettings);
            case 408 -> again(server, "the server did not get the request in time" + answer);
            case 429 ->
                again(busy, "the server has too many sessions or requests of this account" + answer)
                        .busy();
            default ->
                status < 500
                        ? giveUp(settings, "the server refused to open a session" + answer + "; check " + otherSettings)
                        : again(server, "the server can't open sessions at the moment" + answer);
        };
        return refused.retryAfter().map(failure::after).orElse(failure);
    }

    private static Failure giveUp(ErrorCode code, String message) {
        return new Failure(code, Follows.GIVE_UP, message);
    }

    private static Failure again(ErrorCode code, String message) {
        return new Failure(code, Follows.RECONNECT, message);
    }
}
