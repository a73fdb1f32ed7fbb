package dev.patchbay.websocket;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The dialers of a plugin: one for each limit of a handshake's time, which all calls with that setting share.
 *
 * <p><b>Threads.</b> Any.
 */
public final class SharedDialers {
    private final Function<Duration, Dialer> kind;
    private final Map<Duration, Dialer> made = new ConcurrentHashMap<>();

    /**
     * Dialers of some kind.
     *
     * @param kind makes one, by how long a handshake may take; may wait
     */
    public SharedDialers(Function<Duration, Dialer> kind) {
        this.kind = kind;
    }

    /**
     * Dialers of real sockets.
     *
     * @param name of the plugin, for its threads
     * @return none is made yet
     */
    public static SharedDialers of(String name) {
        return new SharedDialers(timeout -> new TyrusDialer(name, timeout));
    }

    /**
     * The dialer for a limit. It is made by the first call that dials, on a thread that may wait.
     *
     * @param timeout how long a handshake may take
     * @return the same for all, in effect
     */
    public Dialer within(Duration timeout) {
        return (address, listener) -> made.computeIfAbsent(timeout, kind).dial(address, listener);
    }
}
