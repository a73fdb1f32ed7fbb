package dev.patchbay.websocket;

import static java.util.Objects.requireNonNull;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.glassfish.tyrus.core.CloseReasons;
import org.jspecify.annotations.Nullable;

/**
 * One socket of {@link TyrusDialer}. Tyrus itself takes messages without end for a far end that doesn't read, so what is
 * under way is counted here, and bounded.
 *
 * <p><b>Threads.</b> As {@link Socket} says; the container calls the endpoint's methods on its readers.
 */
final class TyrusSocket extends Endpoint implements Socket {
    /** Beyond that nobody reads. The history of a call is the longest there is to say, and shorter. */
    private static final int MOST = 4 << 20;

    /** A close without a code comes as this, the normal one in Tyrus' own words. */
    private static final CloseReason UNSAID = CloseReasons.NORMAL_CLOSURE.getCloseReason();

    private static final Listener NOBODY = new Listener() {
        @Override
        public void opened(Socket socket) {
            socket.close();
        }

        @Override
        public void message(String text) {}

        @Override
        public void message(ByteBuffer bytes) {}

        @Override
        public void pong() {}

        @Override
        public void closed(int code, String reason) {}
    };

    private volatile Listener listener;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Session session;

    TyrusSocket(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        listener.opened(this);
        opened.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> listener.message(text));
        opened.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) bytes -> listener.message(bytes));
        opened.addMessageHandler(PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> listener.pong());
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        int code = reason.getCloseCode().getCode();
        var phrase = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
        if (code == UNSAID.getCloseCode().getCode() && phrase.equals(UNSAID.getReasonPhrase())) {
            tell(NO_CODE, "");
        } else {
            tell(code, phrase);
        }
    }

    /** A fault of the wire, or one that a handler of ours threw: this socket is done for. */
    @Override
    public void onError(Session broken, Throwable thrown) {
        tell(BROKEN, String.valueOf(thrown.getMessage()));
        close();
    }

    private void tell(int code, String reason) {
        release().closed(code, reason);
    }

    private synchronized Listener release() {
        var last = listener;
        listener = NOBODY;
        return last;
    }

    @Override
    public boolean send(String text) {
        return sendSoon(text, MOST);
    }

    @Override
    public boolean send(ByteBuffer bytes) {
        return sendSoon(bytes, MOST);
    }

    @Override
    public boolean sendSoon(String text, int most) {
        return send(text.length(), most, (remote, written) -> remote.sendText(text, written));
    }

    @Override
    public boolean sendSoon(ByteBuffer bytes, int most) {
        return send(bytes.remaining(), most, (remote, written) -> remote.sendBinary(bytes, written));
    }

    private boolean send(int length, int most, BiConsumer<RemoteEndpoint.Async, SendHandler> message) {
        var open = open();
        if (underWay.get() > most || !open.isOpen()) {
            return false;
        }
        underWay.addAndGet(length);
        try {
            message.accept(open.getAsyncRemote(), result -> underWay.addAndGet(-length));
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    @Override
    public void ping() {
        try {
            open().getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException closed) {
            // onClose says so, or the missing pong
        }
    }

    /**
     * Tyrus waits for the far end; nobody else should. And it keeps sockets a while after their end, with the call and its
     * seconds of audio behind them, 0.8 MB each, if they were not let go here.
     */
    @Override
    public void close() {
        release();
        Thread.startVirtualThread(() -> {
            try {
                open().close();
            } catch (IOException | IllegalStateException alreadyClosed) {
                // as wanted
            }
        });
    }

    private Session open() {
        return requireNonNull(session, "the dialer gives open sockets away");
    }
}
