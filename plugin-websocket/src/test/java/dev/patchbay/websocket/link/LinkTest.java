package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.websocket.HandshakeRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link's life, in time that is turned by hand. */
final class LinkTest {
    private final LinkedStage stage = new LinkedStage();
    private final HandTurnedSession session = stage.session;
    private final FakeServer server = stage.server;

    private static HandshakeRefused refused(int status, Map<String, List<String>> headers) {
        return new HandshakeRefused(status, headers);
    }

    @Test
    void theOwnerHearsInItsTurnWhatTheServerSays() {
        stage.link.open();
        server.line().client.message("hello");
        assertThat(stage.heard).isEmpty();
        session.turn();
        assertThat(stage.heard).containsExactly("opened", "hello");
        assertThat(stage.link.send("words")).isTrue();
        assertThat(stage.link.sendSoon(ByteBuffer.allocate(160), 1_000)).isTrue();
        assertThat(server.line().got).containsExactly("words", "160 bytes");
    }

    @Test
    void aServerThatDoesNotSayHelloIsTriedAgain() {
        stage.link.open();
        keepAlive(3_500);
        session.pass(499);
        assertThat(stage.heard).containsExactly("opened");
        session.pass(1);
        assertThat(stage.heard)
                .startsWith("opened", "lost UNREACHABLE: wss://host/dial1 did not set the session up within 4000 ms");
        assertThat(server.lines.getFirst().closed).isTrue();
        assertThat(server.dialled).hasSize(2);
    }

    @Test
    void aLostConnectionIsDialledAnewWhereTheOwnerSays() {
        stage.connected();
        server.line().client.closed(1011, "restart");
        session.pass(1);
        assertThat(stage.heard).endsWith("lost LOST: the connection was closed with 1011 restart", "opened");
        assertThat(server.dialled).extracting(Object::toString).containsExactly("wss://host/dial1", "wss://host/dial2");
        assertThat(stage.link.send("words")).isTrue();
        assertThat(server.line().got).containsExactly("words");
    }

    @Test
    void nothingIsSentWhileItIsGone() {
        stage.connected();
        server.refusals.add(new IOException("nobody there"));
        server.line().client.closed(1006, "");
        session.pass(1);
        assertThat(stage.link.send("words")).isFalse();
        assertThat(server.lines.getFirst().got).isEmpty();
    }

    @Test
    void aRefusalThatNoOtherTryWouldChangeIsTheEnd() {
        server.refusals.add(refused(401, Map.of("dg-error", List.of("no such key"))));
        stage.link.open();
        session.pass(60_000);
        assertThat(stage.heard)
                .containsExactly("failed GIVE_UP KEY: the server refused the key (HTTP status 401: no such key); "
                        + "check api_key");
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void aBusyServerIsLeftAloneForAsLongAsItWants() {
        server.refusals.add(refused(429, Map.of("retry-after", List.of("8"))));
        stage.link.open();
        session.pass(7_999);
        assertThat(server.dialled).hasSize(1);
        session.pass(2_001);
        assertThat(server.dialled).hasSize(2);
    }

    @Test
    void aServerThatWantsToBeLeftAloneForTooLongIsGivenUpAtOnce() {
        server.refusals.add(refused(503, Map.of("Retry-After", List.of("21"))));
        stage.link.open();
        session.turn();
        assertThat(stage.heard)
                .singleElement()
                .asString()
                .startsWith("failed GIVE_UP UNREACHABLE")
                .endsWith(", and 1 tries within 20000 ms did not help");
    }

    @Test
    void aServerThatStaysAwayIsGivenUpInTime() {
        for (int i = 0; i < 100; i++) {
            server.refusals.add(new IOException("nobody there"));
        }
        stage.link.open();
        session.pass(20_000);
        assertThat(stage.heard).last().asString().startsWith("failed GIVE_UP UNREACHABLE: nobody there, and ");
        assertThat(server.dialled).hasSizeBetween(5, 12);
    }

    @Test
    void aConnectionThatDoesNotHoldCountsAsATry() {
        stage.connected();
        for (int times = 1; times <= 30 && server.dialled.size() == times; times++) {
            stage.link.works();
            server.line().client.closed(1006, "");
            for (int i = 0; i < 10_000 && server.dialled.size() == times; i++) {
                session.pass(1);
            }
            stage.hello();
        }
        assertThat(stage.heard).last().asString().startsWith("failed GIVE_UP LOST");
        assertThat(server.dialled).hasSizeBetween(5, 12);
    }

    @Test
    void aConnectionThatHeldForTenSecondsBeginsAnew() {
        stage.connected();
        for (int i = 0; i < 30; i++) {
            keepAlive(11_000);
            server.line().client.closed(1006, "");
            session.pass(1);
            stage.hello();
        }
        assertThat(stage.heard).noneMatch(line -> line.startsWith("failed"));
        assertThat(server.dialled).hasSize(31);
    }

    /** Each connection is lost after eleven seconds, until the server is given up. */
    private void loseEachAfterElevenSeconds(Runnable meanwhile) {
        stage.connected();
        for (int i = 0; i < 30; i++) {
            meanwhile.run();
            keepAlive(11_000);
            int before = server.dialled.size();
            server.line().client.closed(1011, "timed out");
            for (int ms = 0; ms < 10_000 && server.dialled.size() == before; ms++) {
                session.pass(1);
            }
            if (server.dialled.size() == before) {
                return;
            }
            stage.hello();
        }
    }

    @Test
    void aServerThatHoldsTheLineAndBringsNothingIsGivenUp() {
        stage.owed = true;
        loseEachAfterElevenSeconds(() -> {});
        assertThat(stage.heard).last().asString().startsWith("failed GIVE_UP LOST");
        assertThat(server.dialled).hasSizeBetween(5, 12);
    }

    @Test
    void aServerThatDoesItsWorkIsTriedForAsLongAsItDoes() {
        stage.owed = true;
        loseEachAfterElevenSeconds(stage.link::works);
        assertThat(stage.heard).noneMatch(line -> line.startsWith("failed"));
        assertThat(server.dialled).hasSize(31);
    }

    private void keepAlive(int millis) {
        for (int i = 0; i < millis / 500; i++) {
            server.line().client.pong();
            session.pass(500);
        }
    }

    @Test
    void aSilentConnectionIsPingedAndThenGone() {
        stage.connected();
        session.pass(1_000);
        assertThat(server.line().got).containsExactly("ping");
        server.line().client.message(ByteBuffer.allocate(1));
        session.pass(1_000);
        assertThat(server.line().got).containsExactly("ping", "ping");
        session.pass(1_000);
        assertThat(stage.heard).contains("lost LOST: wss://host/dial1 answered no ping within 1000 ms");
        assertThat(server.lines.getFirst().closed).isTrue();
    }

    @Test
    void aFewMessagesThatMakeNoSenseAreLeftOutAndManyAreTheEnd() {
        stage.connected();
        for (int i = 0; i < 5; i++) {
            server.line().client.message("bad");
        }
        session.turn();
        assertThat(stage.heard).endsWith("failed WARNING NONSENSE: left out: a bad message");
        server.line().client.message("bad");
        session.turn();
        assertThat(stage.heard)
                .endsWith("failed GIVE_UP NONSENSE: wss://host/dial1 sent 6 messages that make no sense; the last: "
                        + "a bad message");
        assertThat(session.counts).containsEntry("malformed_messages", 6L);
        assertThat(server.line().closed).isTrue();
    }

    @Test
    void aRenewedLinkHasANewSocketAndItsOwnerKnows() {
        stage.connected();
        stage.link.renew();
        session.turn();
        assertThat(stage.heard).containsExactly("opened", "hello", "opened");
        assertThat(server.lines).extracting(line -> line.closed).containsExactly(true, false);
    }

    @Test
    void aHandshakeThatEndsAfterTheCallIsClosed() {
        server.slow = true;
        stage.link.open();
        stage.link.close();
        server.answer();
        session.turn();
        assertThat(server.line().closed).isTrue();
        assertThat(stage.heard).isEmpty();
    }

    @Test
    void aClosedLinkHearsAndDoesNothingMore() {
        stage.connected();
        stage.link.close();
        server.line().client.message("late");
        server.line().client.closed(1000, "");
        session.pass(60_000);
        assertThat(stage.heard).containsExactly("opened", "hello");
        assertThat(server.dialled).hasSize(1);
    }

    @Test
    void howLongNothingWasSentIsKnown() {
        stage.connected();
        session.pass(300);
        assertThat(stage.link.quiet()).isEqualTo(Duration.ofMillis(300));
        assertThat(stage.link.send("words")).isTrue();
        session.pass(20);
        server.line().reads = false;
        assertThat(stage.link.send("more")).isFalse();
        assertThat(stage.link.quiet()).isEqualTo(Duration.ofMillis(20));
    }
}
