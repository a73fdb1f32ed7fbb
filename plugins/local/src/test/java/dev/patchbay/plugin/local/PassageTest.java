package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PassageTest {
    @Test
    void hasFailedWhenTheLibraryGivesUp() {
        var passage = new Passage("Hello.", () -> false);
        assertThat(passage.failed()).isFalse();

        passage.cancelled();

        assertThat(passage.failed()).isTrue();
        assertThat(passage.isCompleted()).isTrue();
    }

    @Test
    void hasNotFailedWhenTheCallerCutItOff() {
        var passage = new Passage("Hello.", () -> true);

        passage.cancelled();

        assertThat(passage.failed()).isFalse();
    }
}
