package dev.patchbay.api.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Accepts calls. */
public interface Transport extends AutoCloseable {
    /**
     * Binds and returns; thereafter gives every call, after its handshake, to {@code calls} on a virtual thread of its
     * own.
     *
     * @param calls takes the calls
     * @throws IOException when the address can't be bound; the message names it
     */
    void start(CallHandler calls) throws IOException;

    /**
     * Where it listens.
     *
     * @return the bound address, with the real port when the settings said 0
     * @throws IllegalStateException before {@link #start}
     */
    InetSocketAddress address();

    /** Stops accepting; calls in progress go on. */
    @Override
    void close();

    /**
     * Takes a transport's calls.
     *
     * <p><b>Threads.</b> Any number at once.
     */
    interface CallHandler {
        /**
         * Runs the whole call and returns when it is over, with the call closed. Blocks; never throws.
         *
         * @param call connected, its handshake done
         */
        void handle(Call call);

        /**
         * Counts and logs a connection that never became a call.
         *
         * @param reason one of a small fixed set of words joined by hyphens, such as {@code no-uuid}: a metric label
         * @param detail for the log: who, and what was wrong
         */
        void refused(String reason, String detail);
    }
}
