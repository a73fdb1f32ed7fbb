package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that closes quiet connections is told in time. */
final class KeepAliveTest {
    private final LinkedStage stage = new LinkedStage(new LinkSettings(2_000, 0, 20_000)).connected();
    private final KeepAlive keepAlive =
            new KeepAlive(stage.session, Duration.ofSeconds(8), stage.link::quiet, () -> stage.link.send("still here"));

    @Test
    void itIsToldEachTimeThatNothingWasSentForSoLong() {
        keepAlive.begin();
        stage.session.pass(7_999);
        assertThat(stage.server.line().got).isEmpty();
        stage.session.pass(1);
        assertThat(stage.server.line().got).containsExactly("still here");
        stage.session.pass(16_000);
        assertThat(stage.server.line().got).hasSize(3);
    }

    @Test
    void whatIsSentPutsItOff() {
        keepAlive.begin();
        for (int i = 0; i < 5; i++) {
            stage.session.pass(5_000);
            assertThat(stage.link.send("words")).isTrue();
        }
        assertThat(stage.server.line().got).doesNotContain("still here");
        stage.session.pass(8_000);
        assertThat(stage.server.line().got).endsWith("still here");
    }

    @Test
    void aConnectionThatWasLostIsNotKept() {
        keepAlive.begin();
        keepAlive.stop();
        stage.session.pass(60_000);
        assertThat(stage.server.line().got).isEmpty();
    }

    @Test
    void begunAgainItIsToldOnceAnInterval() {
        keepAlive.begin();
        stage.session.pass(3_000);
        keepAlive.begin();
        stage.session.pass(16_000);
        assertThat(stage.server.line().got).hasSize(2);
    }
}
