package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import dev.patchbay.plugin.webrtcvad.natives.VadLibrary;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class AwaitedVotesTest {
    private static final short[] FRAME = new short[SpeechDetector.FRAME_SAMPLES];

    private final CompletableFuture<Optional<VadLibrary>> library = new CompletableFuture<>();
    private boolean closed;
    private final Votes meanwhile = new Votes() {
        @Override
        public double of(short[] frame) {
            return 0.25;
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    @Test
    void leaveItToAnotherUntilTheLibraryIsThere() {
        assumeTrue(VadLibraries.search(Optional.empty()).join().isPresent(), "not tested: no native detector loads");
        try (var votes = new AwaitedVotes(library, found -> WebRtcVotes.plain(found, 3), meanwhile)) {
            assertThat(votes.of(FRAME)).isEqualTo(0.25);
            library.complete(VadLibraries.search(Optional.empty()).join());
            assertThat(votes.of(FRAME)).isZero();
        }
    }

    @Test
    void leaveItToAnotherWhereThereIsNoLibrary() {
        library.complete(Optional.empty());
        try (var votes = new AwaitedVotes(library, found -> WebRtcVotes.plain(found, 3), meanwhile)) {
            assertThat(votes.of(FRAME)).isEqualTo(0.25);
        }
        assertThat(closed).isTrue();
    }
}
