package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reads a connection, and what is not read any more. */
final class ReaderOfALinkTest {
    private final LinkedStage stage = new LinkedStage();
    private final FakeServer server = stage.server;

    @Test
    void aReaderDealsWithBytesAtOnceAndInTheOrderOfTheWire() {
        stage.connected();
        server.line().client.message(ByteBuffer.allocate(2));
        server.line().client.message("here");
        server.line().client.message(ByteBuffer.allocate(3));
        assertThat(stage.heard).endsWith("reader 1 2 bytes", "reader 1 here", "reader 1 3 bytes");
    }

    @Test
    void eachConnectionHasAReaderAndAnOldOneIsNotHeard() {
        stage.connected();
        stage.link.renew();
        stage.session.turn();
        stage.heard.clear();
        server.lines.getFirst().client.message(ByteBuffer.allocate(2));
        server.lines.getFirst().client.message("here");
        server.lines.getLast().client.message(ByteBuffer.allocate(4));
        assertThat(stage.heard).containsExactly("reader 2 4 bytes");
    }

    @Test
    void whatWasReadBeforeADropIsNotHeardAfterIt() {
        stage.connected();
        server.line().client.message("late");
        stage.link.close();
        stage.session.turn();
        assertThat(stage.heard).doesNotContain("late");
    }

    @Test
    void aReaderThatWantsNoBytesSaysSo() {
        Reader<String> textOnly = text -> text;
        assertThatThrownBy(() -> textOnly.binary(ByteBuffer.allocate(7)))
                .isInstanceOf(Malformed.class)
                .hasMessage("a message of 7 bytes, where only text is expected");
    }

    @Test
    void aDropWaitsForTheMessageThatIsBeingRead() throws Exception {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var read = new AtomicBoolean();
        var connection = new Connection<String>(
                stage.session,
                new Reader<>() {
                    @Override
                    public @Nullable String text(String text) {
                        reading.countDown();
                        awaitQuietly(goOn);
                        read.set(true);
                        return null;
                    }
                },
                new NoEar());
        var reader = Thread.startVirtualThread(() -> connection.message("long"));
        assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
        var readAtDrop = new AtomicBoolean();
        var dropper = Thread.ofPlatform().start(() -> {
            connection.drop();
            readAtDrop.set(read.get());
        });
        while (dropper.getState() != Thread.State.BLOCKED) {
            assertThat(dropper.isAlive()).as("the drop waits").isTrue();
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(reader.join(Duration.ofSeconds(5))).isTrue();
        assertThat(dropper.join(Duration.ofSeconds(5))).isTrue();
        assertThat(readAtDrop).isTrue();
    }

    @Test
    void aLastWordIsSaidAndTheServerMayCloseFirst() throws Exception {
        stage.connected();
        stage.link.close("bye");
        assertThat(server.line().got).containsExactly("bye");
        server.line().client.closed(Socket.NO_CODE, "");
        stage.session.turn();
        assertThat(stage.heard).containsExactly("opened", "hello");
        assertThat(server.line().awaitClosed()).isTrue();
    }

    @Test
    void aServerThatDoesNotCloseAfterTheLastWordIsClosed() throws Exception {
        stage.connected();
        stage.link.close("bye");
        assertThat(server.line().awaitClosed()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NoEar implements Connection.Ear<String> {
        @Override
        public void opened() {}

        @Override
        public void event(String event) {}

        @Override
        public void malformed(String what) {}

        @Override
        public void refused(HandshakeRefused refused) {}

        @Override
        public void unreachable(String why) {}

        @Override
        public void closed(int code, String reason) {}
    }
}
