package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a server's words goes into a log. */
final class DiscreetTest {
    private static final Discreet DISCREET = new Discreet(
            List.of("Bearer my-own-key"),
            List.of(
                    new Message.Caller("My name is Ada Lovelace"),
                    new Message.Caller("Tuesday"),
                    new Message.Model(
                            "Thank you, Ada.", List.of(new Message.Call("c", "f", "{\"street\":\"Elm Road 7\"}"))),
                    new Message.Output("c", "no such customer")));

    private static String said(String message) {
        return DISCREET.say(new ServerFault("invalid_request_error", "bad", message, ""));
    }

    @Test
    void aServersWordsAreToldWithItsCode() {
        assertThat(said("The model\n does not exist.")).isEqualTo("bad: The model does not exist.");
        assertThat(DISCREET.say(new ServerFault("server_error", "", "", ""))).isEqualTo("server_error");
        assertThat(DISCREET.say(ServerFault.UNKNOWN)).isEmpty();
    }

    @Test
    void keysAndNumbersAreMasked() {
        assertThat(said("Incorrect API key provided: sk-abc***xyz. Call 0171 234567."))
                .isEqualTo("bad: Incorrect API key provided: ••••• Call •••••.");
        assertThat(said("Header was Bearer my-own-key")).isEqualTo("bad: Header was •••••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can't parse: name is ada",
                "unexpected value 'tuesday' at 3",
                "template failed at: thank you, ADA!",
                "bad arguments street: Elm Road",
                "tool said \"No such customer\""
            })
    void wordsThatQuoteTheCallAreLeftOut(String message) {
        assertThat(said(message)).isEqualTo("bad: its words are left out, they quote the call");
    }

    @Test
    void aLongPageIsCut() {
        assertThat(said("word ".repeat(1_000))).hasSizeLessThan(320).endsWith("…");
    }
}
