package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageWriterTest {
    private final MessageWriter writer = new MessageWriter();

    @ParameterizedTest
    @CsvSource({
        "SLIN,    10 0140",
        "SLIN12,  11 01e0",
        "SLIN16,  12 0280",
        "SLIN24,  13 03c0",
        "SLIN32,  14 0500",
        "SLIN44,  15 06e4",
        "SLIN48,  16 0780",
        "SLIN96,  17 0f00",
        "SLIN192, 18 1e00"
    })
    void writesTwentyMillisecondsOfEveryKind(AudioKind kind, String header) {
        Frame frame = Frame.of(kind, 0x5a);
        assertThat(hex(writer.audio(kind, frame))).isEqualTo(header.replace(" ", "") + "5a".repeat(frame.length()));
    }

    @Test
    void writesTheHangup() {
        assertThat(hex(writer.hangup())).isEqualTo("000000");
    }

    @Test
    void writesTheError() {
        assertThat(hex(writer.error())).isEqualTo("ff0000");
    }

    @Test
    void writesTheHangupBehindTheRestOfAMessage() {
        Frame frame = Frame.of(AudioKind.SLIN192, 0x11); // longer than the buffer is at first
        writer.audio(AudioKind.SLIN192, frame).position(frame.length());
        assertThat(hex(writer.hangup())).isEqualTo("111111" + "000000");
    }

    @Test
    void beginsNoMessageInTheMidstOfAnother() {
        Frame frame = Frame.of(AudioKind.SLIN, 1);
        writer.audio(AudioKind.SLIN, frame).position(321);
        assertThatThrownBy(() -> writer.audio(AudioKind.SLIN, frame))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 bytes of the message before are still pending");
    }

    @Test
    void forgetsAMessageOfWhichNothingWasSent() {
        writer.audio(AudioKind.SLIN, Frame.of(AudioKind.SLIN, 1));
        writer.discard();
        assertThat(writer.pending().hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void refusesWhatNoMessageCanHold(int length) {
        var frame = new Frame(AudioKind.SLIN.format(), new byte[length]);
        assertThatThrownBy(() -> writer.audio(AudioKind.SLIN, frame))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an audio message holds 1 to 65535 bytes, not " + length);
    }

    private static String hex(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
