package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong once a connection.
 *
 * @param at when
 * @param socket on which kind of socket; null on each
 * @param connection in which connection of its kind, from 1; null in each
 * @param act what
 */
public record Fault(
        Trigger at, @Nullable SocketKind socket, @Nullable Integer connection, Act act) {
    /** The type that stands for binary messages. */
    public static final String AUDIO = "audio";

    /** When a fault happens. */
    public sealed interface Trigger {}

    /**
     * Some time after the handshake.
     *
     * @param ms ms
     */
    public record After(int ms) implements Trigger {}

    /**
     * Just before a message is sent, or just after one came.
     *
     * @param byClient whether it is the client's message; else the server's
     * @param type counts only messages of this type, {@link #AUDIO} for binary ones; null counts all
     * @param number which, from 1
     */
    public record AtMessage(boolean byClient, @Nullable String type, int number) implements Trigger {
        /** Checks the range. */
        public AtMessage {
            Checks.within("message", number, 1, 1_000_000_000);
        }
    }

    /** What goes wrong. */
    public sealed interface Act {}

    /** The connection is reset. */
    public record Drop() implements Act {}

    /**
     * The server closes the WebSocket.
     *
     * @param code of the close frame, 1000 to 4999; null closes without a status
     * @param reason of the close frame
     */
    public record Close(@Nullable Integer code, String reason) implements Act {
        /** Checks the range. */
        public Close {
            if (code != null) {
                Checks.within("code", code, 1_000, 4_999);
            }
        }
    }

    /** The server neither reads nor writes any more, and keeps the connection open. */
    public record Stall() implements Act {}

    /**
     * The server sends nonsense, and goes on.
     *
     * @param what which
     */
    public record Send(Garbage what) implements Act {}

    /** Half of the next text message is sent, then the connection is reset. */
    public record Half() implements Act {}

    /**
     * The server warns, and goes on.
     *
     * @param code such as {@code SLOW_THINK_REQUEST}
     * @param description for people
     */
    public record Warn(String code, String description) implements Act {}

    /**
     * The server sends an error frame in the shape of its socket.
     *
     * @param code such as {@code INTERNAL_SERVER_ERROR}
     * @param description for people
     * @param closes whether it closes the WebSocket then, without a status
     */
    public record Fail(String code, String description, boolean closes) implements Act {}
}
