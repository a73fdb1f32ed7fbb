package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate, with this test as the socket loop. */
final class ReadGateTest {
    private static final long DEADLINE = 1_000;

    private final MessageReader messages = new MessageReader(200);
    private SocketChannel farEnd;
    private SocketChannel channel;
    private Selector selector;
    private SelectionKey key;
    private ReadGate gate;

    @BeforeEach
    void connect() throws IOException {
        try (var server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            farEnd = SocketChannel.open(server.getLocalAddress());
            channel = server.accept();
        }
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, SelectionKey.OP_READ);
        gate = new ReadGate(channel, new Interest(key), messages);
    }

    @AfterEach
    void disconnect() throws IOException {
        farEnd.close();
        channel.close();
        selector.close();
    }

    @Test
    void fillsTheReadersBufferWhileItWaits() throws Exception {
        FutureTask<ReadGate.Arrival> waiting = await();
        farEnd.write(ByteBuffer.wrap(FarEnd.bytes("03 0001 37")));
        selector.select();
        gate.readable();
        assertThat(outcome(waiting)).isEqualTo(ReadGate.Arrival.BYTES);
        assertThat(messages.next()).isTrue();
    }

    @Test
    void stopsWatchingWhileTheReaderIsAwayAndBeginsAgainWhenItIsBack() throws Exception {
        gate.readable();
        assertThat(key.interestOps()).isZero();
        FutureTask<ReadGate.Arrival> waiting = await();
        assertThat(key.interestOps()).isEqualTo(SelectionKey.OP_READ);
        gate.close();
        assertThatThrownBy(() -> outcome(waiting)).hasCauseInstanceOf(AsynchronousCloseException.class);
    }

    @Test
    void timesOutOnlyWhenWhatWasThereCouldBeRead() throws Exception {
        FutureTask<ReadGate.Arrival> waiting = await();
        gate.expire(DEADLINE - 1);
        gate.expire(DEADLINE);
        assertThat(waiting.isDone()).isFalse();
        gate.expire(DEADLINE);
        assertThat(outcome(waiting)).isEqualTo(ReadGate.Arrival.TIMEOUT);
    }

    @Test
    void endsEveryWaitOnceClosed() {
        gate.close();
        assertThatThrownBy(() -> gate.await(DEADLINE)).isInstanceOf(AsynchronousCloseException.class);
        assertThatThrownBy(() -> gate.await(DEADLINE)).isInstanceOf(AsynchronousCloseException.class);
    }

    private FutureTask<ReadGate.Arrival> await() {
        var task = new FutureTask<>(() -> gate.await(DEADLINE));
        Thread reader = Thread.ofVirtual().start(task);
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static ReadGate.Arrival outcome(FutureTask<ReadGate.Arrival> waiting) throws Exception {
        return waiting.get(10, TimeUnit.SECONDS);
    }
}
