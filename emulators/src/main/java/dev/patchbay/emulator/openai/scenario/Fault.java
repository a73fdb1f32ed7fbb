package dev.patchbay.emulator.openai.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong once a connection.
 *
 * @param at when
 * @param connection in which connection, from 1; null in each
 * @param act what
 */
public record Fault(Trigger at, @Nullable Integer connection, Act act) {
    /** When a fault happens. */
    public sealed interface Trigger {}

    /**
     * Some time after the session was created.
     *
     * @param ms ms
     */
    public record After(int ms) implements Trigger {}

    /**
     * Instead of, or just before, an audio delta.
     *
     * @param response which response, from 1
     * @param delta which of its audio deltas, from 1; 0 is right after {@code response.created}
     */
    public record AtDelta(int response, int delta) implements Trigger {}

    /** What goes wrong. */
    public sealed interface Act {}

    /** The connection is reset. */
    public record Drop() implements Act {}

    /**
     * The server closes the WebSocket.
     *
     * @param code of the close frame, 1000 to 4999
     * @param reason of the close frame
     */
    public record Close(int code, String reason) implements Act {
        /** Checks the range. */
        public Close {
            Checks.within("code", code, 1_000, 4_999);
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

    /** The next two events come in the wrong order. */
    public record Reorder() implements Act {}

    /** Half of the next event is sent, then the connection is reset. */
    public record Half() implements Act {}

    /**
     * The server sends an {@code error} event, and goes on.
     *
     * @param type such as {@code server_error}
     * @param code such as {@code internal_error}
     * @param message for people
     */
    public record ErrorEvent(String type, String code, String message) implements Act {}

    /**
     * The response in progress fails.
     *
     * @param type such as {@code invalid_request_error}
     * @param code such as {@code insufficient_quota}
     */
    public record FailResponse(String type, String code) implements Act {}
}
