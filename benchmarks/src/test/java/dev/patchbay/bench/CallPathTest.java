package dev.patchbay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.plugin.audiosocket.AudioKind;
import dev.patchbay.runtime.dsp.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPathTest {
    private static final int HEADER_BYTES = 3;

    private final byte[] message = Tone.message(AudioKind.SLIN);

    private byte[] kept = message;

    @Test
    void aByteAFrameWouldBeSeen() throws InterruptedException {
        assertThat(Allocation.bytesOf(() -> kept = new byte[1], Duration.ofMillis(300)))
                .isGreaterThanOrEqualTo(500 * 8);
        assertThat(kept).isNotSameAs(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 24_000})
    void aFrameAllocatesNothing(int agentRate) throws InterruptedException {
        try (var path = new CallPath(AudioKind.SLIN, agentRate)) {
            assertThat(Allocation.bytesOf(() -> taken(path.frame(message)))).isZero();
        }
    }

    @Test
    void whatIsSaidComesBackByteForByteAtTheSameRate() throws InterruptedException {
        try (var path = new CallPath(AudioKind.SLIN, 8_000)) {
            assertThat(bytes(path.frame(message))).isEqualTo(message);
            assertThat(bytes(path.frame(message))).isEqualTo(message);
        }
    }

    @Test
    void aToneComesBackAsLoudThroughBothResamplers() throws InterruptedException {
        try (var path = new CallPath(AudioKind.SLIN, 24_000)) {
            taken(path.frame(message)); // in which the filters fill
            assertThat(level(bytes(path.frame(message)))).isCloseTo(level(message), within(0.1));
        }
    }

    private static void taken(ByteBuffer sent) {
        sent.position(sent.limit());
    }

    private static byte[] bytes(ByteBuffer sent) {
        var bytes = new byte[sent.remaining()];
        sent.get(bytes);
        return bytes;
    }

    private static double level(byte[] sent) {
        var samples = new short[(sent.length - HEADER_BYTES) / Short.BYTES];
        ByteBuffer.wrap(sent, HEADER_BYTES, sent.length - HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return Level.dbfs(samples, 0, samples.length);
    }
}
