package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageWriterTest {

    private final List<String> writes = new ArrayList<>();
    private final MessageWriter writer = new MessageWriter(new Wire(), AudioKind.SLIN16, 2);

    @Test
    void putsHeaderAndPayloadIntoOneWrite() throws IOException {
        writer.uuid(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
        writer.audio(new short[] {0x1234, -2});
        writer.dtmf((byte) '#');

        assertThat(writes)
                .containsExactly(
                        "01" + "0010" + "0123456789abcdef0123456789abcdef",
                        "12" + "0004" + "3412feff",
                        "03" + "0001" + "23");
    }

    @Test
    void isNotBlockedBetweenWrites() throws IOException {
        writer.dtmf((byte) '1');

        assertThat(writer.blockedNanos()).isZero();
    }

    /** Keeps every write apart, in hexadecimal. */
    private final class Wire extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes.add(HexFormat.of().formatHex(bytes, offset, offset + length));
        }
    }
}
