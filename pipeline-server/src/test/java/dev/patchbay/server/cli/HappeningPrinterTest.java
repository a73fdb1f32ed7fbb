package dev.patchbay.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.Happening;
import org.junit.jupiter.api.Test;

/** Lines about an emulated chat server. */
final class HappeningPrinterTest {
    @Test
    void aRequestOfSeveralLinesIsOneLine() {
        assertThat(HappeningPrinter.line(new Happening(3, 1_250, true, "request", "{\n\"model\":\"m\"}")))
                .isEqualTo("   1.250 #3 <- request { \"model\":\"m\"}");
    }

    @Test
    void whatSaysNothingEndsWithItsName() {
        assertThat(HappeningPrinter.line(new Happening(1, 0, false, "stalled", "")))
                .isEqualTo("   0.000 #1 -> stalled");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(HappeningPrinter.line(new Happening(1, 0, false, "event", "A".repeat(10_000))))
                .hasSizeLessThan(500)
                .endsWith("…");
    }
}
