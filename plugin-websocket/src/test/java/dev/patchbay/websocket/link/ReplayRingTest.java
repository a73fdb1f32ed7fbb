package dev.patchbay.websocket.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last of what was said, two letters being a block. */
final class ReplayRingTest {
    private final ReplayRing ring = new ReplayRing(7, 2);

    private void add(String audio) {
        ring.add(audio.getBytes(US_ASCII), audio.length());
    }

    private String from(long position) {
        var target = new byte[20];
        return new String(target, 0, ring.copy(position, target), US_ASCII);
    }

    @Test
    void theOldestIsOverwritten() {
        add("aabb");
        assertThat(from(ring.begin())).isEqualTo("aabb");
        add("ccdd");
        assertThat(from(ring.begin())).isEqualTo("bbccdd");
        assertThat(ring.position()).isEqualTo(8);
        assertThat(from(6)).isEqualTo("dd");
    }

    @Test
    void ofMoreThanFitsTheLastIsKept() {
        add("aabbccddee");
        assertThat(from(ring.begin())).isEqualTo("ccddee");
    }

    @Test
    void whatIsDealtWithIsForgottenByWholeBlocks() {
        add("aabbcc");
        ring.forgetBefore(3);
        assertThat(from(ring.begin())).isEqualTo("bbcc");
        ring.forgetBefore(100);
        assertThat(ring.begin()).isEqualTo(6);
    }

    @Test
    void aRingOfNothingKeepsNothing() {
        var nothing = new ReplayRing(0, 2);
        nothing.add(new byte[4], 4);
        assertThat(nothing.begin()).isEqualTo(nothing.position()).isEqualTo(4);
    }
}
