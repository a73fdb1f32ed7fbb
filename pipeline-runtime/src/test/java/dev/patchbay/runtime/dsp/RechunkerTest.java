package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RechunkerTest {
    private final List<byte[]> blocks = new ArrayList<>();

    private Rechunker.Sink keep(int blockBytes) {
        return (bytes, offset) -> blocks.add(Arrays.copyOfRange(bytes, offset, offset + blockBytes));
    }

    @Test
    void cutsBytesOfAnyLengthsIntoBlocksOfOne() {
        Random random = new Random(11);
        for (int blockBytes : new int[] {1, 2, 7, 160, 320, 640}) {
            Rechunker rechunker = new Rechunker(blockBytes);
            ByteArrayOutputStream in = new ByteArrayOutputStream();
            blocks.clear();
            for (int push = 0; push < 200; push++) {
                byte[] bytes = new byte[random.nextInt(3 * blockBytes)];
                random.nextBytes(bytes);
                int offset = random.nextInt(bytes.length + 1);
                rechunker.push(bytes, offset, bytes.length - offset, keep(blockBytes));
                in.write(bytes, offset, bytes.length - offset);
                assertThat(blocks).hasSize(in.size() / blockBytes);
                assertThat(rechunker.pendingBytes()).isEqualTo(in.size() % blockBytes);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            blocks.forEach(out::writeBytes);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(in.toByteArray(), out.size()));
        }
    }

    @Test
    void wholeBlocksComeFromTheCallersArray() {
        byte[] bytes = new byte[8];
        new Rechunker(4).push(bytes, 0, 8, (block, offset) -> assertThat(block).isSameAs(bytes));
    }

    @Test
    void flushFillsUpTheRestAndTellsHowMuchOfItIsReal() {
        Rechunker rechunker = new Rechunker(4);
        rechunker.push(new byte[] {1, 2, 3, 4, 5, 6}, 0, 6, keep(4));
        assertThat(rechunker.flush((byte) 0xFF, keep(4))).isEqualTo(2);
        assertThat(blocks).containsExactly(new byte[] {1, 2, 3, 4}, new byte[] {5, 6, -1, -1});
        assertThat(rechunker.flush((byte) 0xFF, keep(4))).isZero();
        assertThat(blocks).hasSize(2);
    }

    @Test
    void clearForgetsTheRest() {
        Rechunker rechunker = new Rechunker(4);
        rechunker.push(new byte[] {1, 2, 3}, 0, 3, keep(4));
        rechunker.clear();
        rechunker.push(new byte[] {4, 5, 6, 7}, 0, 4, keep(4));
        assertThat(blocks).containsExactly(new byte[] {4, 5, 6, 7});
    }

    @Test
    void canBeUsedOnAfterASinkThrew() {
        Rechunker rechunker = new Rechunker(4);
        rechunker.push(new byte[] {1, 2, 3}, 0, 3, keep(4));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> rechunker.push(new byte[] {4, 5}, 0, 2, (bytes, offset) -> {
                    throw new IllegalStateException();
                }));
        rechunker.push(new byte[] {6, 7, 8, 9}, 0, 4, keep(4));
        assertThat(blocks).containsExactly(new byte[] {6, 7, 8, 9});
    }

    @Test
    void refusesABlockOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rechunker(0))
                .withMessage("A block of 0 bytes: it must hold at least 1 byte");
    }
}
