package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import java.io.IOException;
import java.time.Duration;

/**
 * The messages of one connection, each within its deadline.
 *
 * <p><b>Threads.</b> The call's reader.
 */
final class Inbound {
    /** What came. */
    enum Arrival {
        /** A whole message. */
        MESSAGE,
        /** The end of the connection. */
        END,
        /** Nothing in time. */
        TIMEOUT
    }

    private final ReadGate gate;
    private final MessageReader messages;
    private final Duration messageTimeout;
    private long arrived = System.nanoTime();
    private long begun = arrived;

    Inbound(ReadGate gate, MessageReader messages, Duration messageTimeout) {
        this.gate = gate;
        this.messages = messages;
        this.messageTimeout = messageTimeout;
    }

    /** {@return the message that {@link #next} brought} */
    MessageReader message() {
        return messages;
    }

    /** {@return when bytes last arrived, by {@link System#nanoTime()}} */
    long arrived() {
        return arrived;
    }

    /**
     * Blocks until there is a whole message, or never will be. One that the far end closes in the midst of is an end.
     *
     * @param until when a message must have begun, by {@link System#nanoTime()}; it then has its own time to be completed
     * @throws PipelineException when the bytes are no messages, or one was not completed in time
     */
    Arrival next(long until) throws IOException {
        while (!messages.next()) {
            ReadGate.Arrival arrival = await(until);
            if (arrival != ReadGate.Arrival.BYTES) {
                return arrival == ReadGate.Arrival.END ? Arrival.END : timeout();
            }
        }
        begun = arrived; // what follows it in the buffer came no later
        return Arrival.MESSAGE;
    }

    private ReadGate.Arrival await(long until) throws IOException {
        boolean partial = messages.partial();
        ReadGate.Arrival arrival = gate.await(partial ? begun + messageTimeout.toNanos() : until);
        if (arrival == ReadGate.Arrival.BYTES) {
            arrived = System.nanoTime();
            if (!partial) {
                begun = arrived;
            }
        }
        return arrival;
    }

    private Arrival timeout() {
        if (messages.partial()) {
            throw new PipelineException(
                    AudioSocketError.INCOMPLETE_MESSAGE,
                    "a message of kind 0x%02x was begun and not completed; a message may take %d ms (message_timeout_ms)"
                            .formatted(messages.kind().code(), messageTimeout.toMillis()));
        }
        return Arrival.TIMEOUT;
    }
}
