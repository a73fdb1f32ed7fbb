package dev.patchbay.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.RecordedMessage;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import org.junit.jupiter.api.Test;

/** Lines about messages. */
final class MessagePrinterTest {
    private static String line(boolean fromClient, String type, String json, int audioBytes) {
        return MessagePrinter.line(
                SocketKind.AGENT, 3, fromClient, new RecordedMessage(1_250, type, json, new byte[audioBytes]));
    }

    @Test
    void audioIsItsLength() {
        assertThat(line(true, "audio", "", 160)).isEqualTo("   1.250 agent #3 <- audio 160 bytes");
    }

    @Test
    void aMessageIsItsJson() {
        assertThat(line(false, "SettingsApplied", "{\"type\":\"SettingsApplied\"}", 0))
                .isEqualTo("   1.250 agent #3 -> SettingsApplied {\"type\":\"SettingsApplied\"}");
    }

    @Test
    void keysAreLeftOut() {
        assertThat(line(
                        true,
                        "Settings",
                        "{\"Authorization\":\"Bearer sk-1\", \"xi-api-key\" : \"sk-2\",\"secret_access_key\":\"sk-3\"}",
                        0))
                .doesNotContain("sk-");
    }

    @Test
    void whatIsNoMessageIsCut() {
        assertThat(line(true, "", "A".repeat(10_000), 0))
                .contains("(no type) AAAA")
                .hasSizeLessThan(500)
                .endsWith("…");
    }
}
