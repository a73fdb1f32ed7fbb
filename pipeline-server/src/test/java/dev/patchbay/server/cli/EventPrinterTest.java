package dev.patchbay.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.RecordedEvent;
import org.junit.jupiter.api.Test;

/** Lines about events. */
final class EventPrinterTest {
    private static String line(boolean fromClient, String type, String json, int audioMillis) {
        return EventPrinter.line(3, fromClient, new RecordedEvent(1_250, type, json, new byte[0], audioMillis));
    }

    @Test
    void audioIsItsLength() {
        assertThat(line(true, "input_audio_buffer.append", "{}", 20))
                .isEqualTo("   1.250 #3 <- input_audio_buffer.append 20 ms of audio");
    }

    @Test
    void anEventIsItsJson() {
        assertThat(line(false, "session.created", "{\"type\":\"session.created\"}", 0))
                .isEqualTo("   1.250 #3 -> session.created {\"type\":\"session.created\"}");
    }

    @Test
    void keysAndEmbeddedAudioAreLeftOut() {
        assertThat(line(true, "x", "{\"authorization\":\"sk-1\", \"audio\" : \"AAAA\"}", 0))
                .doesNotContain("sk-1")
                .doesNotContain("AAAA");
    }

    @Test
    void whatIsNoEventIsCut() {
        assertThat(line(true, "", "A".repeat(10_000), 0))
                .contains("(no event) AAAA")
                .hasSizeLessThan(500)
                .endsWith("…");
    }
}
