package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private final short[] samples = Noise.samples(new Random(1), 320);
    private final short[] more = new short[640];
    private final byte[] bytes = new byte[640];
    private byte[] kept = bytes;
    private byte sink;

    @Test
    void theMeasureSeesASingleSmallObject() {
        assertThat(Allocation.bytesOf(() -> kept = new byte[1], Duration.ofMillis(300)))
                .isGreaterThanOrEqualTo(16_000);
        assertThat(kept).isNotSameAs(bytes);
    }

    @Test
    void codecsAllocateNothing() {
        for (SampleCodec codec : new SampleCodec[] {G711.MU_LAW, G711.A_LAW, Pcm.LITTLE_ENDIAN, Pcm.BIG_ENDIAN}) {
            assertThat(Allocation.bytesOf(() -> {
                        codec.encode(samples, 0, 320, bytes, 0);
                        codec.decode(bytes, 0, 320, more, 0);
                    }))
                    .as("%s", codec)
                    .isZero();
        }
    }

    @Test
    void channelsGainAndLevelAllocateNothing() {
        assertThat(Allocation.bytesOf(() -> {
                    Channels.monoToStereo(samples, 0, 320, more, 0);
                    Channels.stereoToMono(more, 0, 320, samples, 0);
                    Gain.apply(0.9f, samples, 0, 320, samples, 0);
                    sink = (byte) Level.dbfs(samples, 0, 320);
                }))
                .isZero();
    }

    @Test
    void rechunkersAllocateNothing() {
        Rechunker rechunker = new Rechunker(160);
        Rechunker.Sink sum = (block, offset) -> sink += block[offset];
        assertThat(Allocation.bytesOf(() -> {
                    rechunker.push(bytes, 3, 501, sum);
                    rechunker.push(bytes, 3, 7, sum);
                    rechunker.flush((byte) 0, sum);
                }))
                .isZero();
    }
}
