package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.Fault;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.Warning;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.websocket.link.Failure.Follows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code that the server's documentation lists: who has to act, and what follows. */
final class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "INTERNAL_SERVER_ERROR, SERVER_FAILED, RECONNECT",
        "CLIENT_MESSAGE_TIMEOUT, NOT_CONNECTED, RECONNECT",
        "UNPARSABLE_CLIENT_MESSAGE, PROTOCOL_BROKEN, RECONNECT",
        "NON_SETTINGS_MESSAGE_BEFORE_SETTINGS, PROTOCOL_BROKEN, RECONNECT",
        "BINARY_MESSAGE_BEFORE_SETTINGS, PROTOCOL_BROKEN, RECONNECT",
        "SETTINGS_ALREADY_APPLIED, PROTOCOL_BROKEN, RECONNECT",
        "INVALID_SETTINGS, SETTINGS_REFUSED, GIVE_UP",
        "FAILED_TO_START_LISTENING, SERVER_FAILED, RECONNECT",
        "FAILED_TO_LISTEN, SERVER_FAILED, RECONNECT",
        "ASR_CONNECTION_CLOSED, SERVER_FAILED, RECONNECT",
        "ASR_DRIVER_TIMEOUT, SERVER_FAILED, RECONNECT",
        "USER_AUDIO_FORMAT, SETTINGS_REFUSED, GIVE_UP",
        "FAILED_TO_SPEAK, SERVER_FAILED, RECONNECT",
        "FAILED_TO_THINK, SERVER_FAILED, RECONNECT",
        "SERVER_GOING_AWAY, NOT_CONNECTED, RECONNECT",
        "NON_EXISTENT_FUNCTION_CALLED, SERVER_FAILED, RECONNECT",
        "AGENT_ID_NOT_SUPPORTED, SETTINGS_REFUSED, GIVE_UP",
        "INVALID_AGENT_ID, SETTINGS_REFUSED, GIVE_UP",
        "MAXIMUM_SESSION_LENGTH_REACHED, SESSION_EXPIRED, RECONNECT",
        "SOMETHING_NEW, SERVER_FAILED, WARNING",
    })
    void errorsOfASessionThatIsSetUp(String error, DeepgramError code, Follows follows) {
        var failure = Failures.of(new Fault(error, "as it is said"), true);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.follows()).isEqualTo(follows);
        assertThat(failure.message()).contains(error, "as it is said");
    }

    @ParameterizedTest
    @CsvSource({
        "UNPARSABLE_CLIENT_MESSAGE, SETTINGS_REFUSED, GIVE_UP",
        "INVALID_SETTINGS, SETTINGS_REFUSED, GIVE_UP",
        "SOMETHING_NEW, SERVER_FAILED, RECONNECT"
    })
    void errorsBeforeThat(String error, DeepgramError code, Follows follows) {
        var failure = Failures.of(new Fault(error, ""), false);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.follows()).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({
        "INJECT_AGENT_MESSAGE_DURING_USER_SPEECH, NOTHING",
        "INJECT_AGENT_MESSAGE_DURING_AGENT_SPEECH, NOTHING",
        "MAXIMUM_SESSION_LENGTH_APPROACHING, NOTHING",
        "FORCE_END_TURN_UNSUPPORTED, NOTHING",
        "PROMPT_TOO_LONG, WARNING",
        "THINK_REQUEST_FAILED, WARNING",
        "SPEAK_REQUEST_FAILED, WARNING",
        "FUNCTION_CALL_FAILED, WARNING",
        "SLOW_THINK_REQUEST, WARNING",
        "SLOW_SPEAK_REQUEST, WARNING",
        "GPT_4O_STREAM_END_ERROR, WARNING",
        "SOMETHING_NEW, WARNING"
    })
    void warnings(String code, Follows follows) {
        var failure = Failures.of(new Warning(code, "as it is said"));
        assertThat(failure.follows()).isEqualTo(follows);
        assertThat(failure.message()).contains(code, "as it is said");
    }

    @Test
    void aLongDescriptionIsShortened() {
        assertThat(Failures.of(new Warning("SOMETHING_NEW", "x".repeat(5_000))).message())
                .hasSizeLessThan(300)
                .contains(" …");
    }
}
