package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentencesTest {
    @Test
    void areCutAtTheirEnds() {
        assertThat(Sentences.of("Of course! What is it?  It costs $12.50, or so. "))
                .containsExactly("Of course!", "What is it?", "It costs $12.50, or so.");
    }

    @Test
    void areNoneInABlankText() {
        assertThat(Sentences.of(" \n")).isEmpty();
    }
}
