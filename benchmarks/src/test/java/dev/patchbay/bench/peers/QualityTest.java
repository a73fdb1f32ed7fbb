package dev.patchbay.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Preset;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** That the comparison measures what it says: with resamplers whose faults are known. */
class QualityTest {
    @Test
    void measuresOurOwnAsGoodAsItIs() {
        var quality = Quality.of(ours(), 8_000, 24_000);
        assertThat(quality.rippleDb()).isLessThan(0.01);
        assertThat(quality.sinad1kDb()).isGreaterThan(86);
        assertThat(quality.rejectionDb()).isLessThan(-100);
        assertThat(quality.delayMs())
                .isCloseTo(Resampler.delayMicros(8_000, 24_000, Preset.STANDARD) / 1e3, within(0.1));
    }

    @Test
    void hearsTheImagesOfRepeatedSamples() {
        var quality = Quality.of(new Contender("repeats", (from, to) -> new Repeating()), 8_000, 24_000);
        assertThat(quality.rejectionDb()).isBetween(-12.0, 0.0);
        assertThat(quality.sinad3kDb()).isLessThan(10);
        assertThat(quality.rippleDb()).isGreaterThan(1);
    }

    @Test
    void countsWhatIsHeldBack() {
        var late = Quality.of(
                new Contender("late", (from, to) -> new Late(ours().maker().make(from, to))), 8_000, 24_000);
        assertThat(late.delayMs())
                .isCloseTo(20 + Resampler.delayMicros(8_000, 24_000, Preset.STANDARD) / 1e3, within(0.1));
    }

    private static Contender ours() {
        return new Contender("ours", (from, to) -> new OurPeer(from, to, Preset.STANDARD, KernelKind.PLAIN));
    }

    /** Every sample three times. */
    private static final class Repeating implements Peer {
        private short[] chunk = {};

        @Override
        public void input(short[] samples) {
            chunk = samples.clone();
        }

        @Override
        public int process() {
            return 3 * chunk.length;
        }

        @Override
        public void output(short[] to, int at, int count) {
            for (int i = 0; i < count; i++) {
                to[at + i] = chunk[i / 3];
            }
        }

        @Override
        public void close() {}
    }

    /** Gives out a chunk when the next one comes. */
    private static final class Late implements Peer {
        private final Peer peer;
        private short[] kept = {};
        private short[] given = {};

        Late(Peer peer) {
            this.peer = peer;
        }

        @Override
        public void input(short[] samples) {
            peer.input(samples);
        }

        @Override
        public int process() {
            given = kept;
            kept = new short[peer.process()];
            peer.output(kept, 0, kept.length);
            return given.length;
        }

        @Override
        public void output(short[] to, int at, int count) {
            System.arraycopy(Arrays.copyOf(given, count), 0, to, at, count);
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
