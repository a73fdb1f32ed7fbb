package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.PipelineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallUuidTest {
    @Test
    void readsSixteenRawBytesInWhateverOrderTheBufferReadsNumbers() {
        ByteBuffer raw = ByteBuffer.wrap(FarEnd.bytes("40325ec25efd4bd3805f53576e581d13"));
        assertThat(CallUuid.parse(raw.order(ByteOrder.LITTLE_ENDIAN))).isEqualTo(FarEnd.UUID);
    }

    @Test
    void readsTextAndWritesItInLowerCase() {
        assertThat(CallUuid.parse(ascii("40325EC2-5efd-4bd3-805f-53576e581d13")))
                .isEqualTo(FarEnd.UUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+44 (0) 20 7946 0958",
                "40325ec25efd4bd3805f53576e581d13",
                "40325ec2-5efd-4bd3-805f-53576e581d1g",
                "40325ec2-5efd-4bd3-805f53576e5-81d13"
            })
    void refusesOtherTextWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> CallUuid.parse(ascii(text)))
                .isInstanceOfSatisfying(
                        PipelineException.class, e -> assertThat(e.code()).isEqualTo(AudioSocketError.BAD_UUID))
                .hasMessage("the UUID has " + text.length() + " bytes and is no UUID; give AudioSocket() 16 raw bytes"
                        + " or text such as 40325ec2-5efd-4bd3-805f-53576e581d13");
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
