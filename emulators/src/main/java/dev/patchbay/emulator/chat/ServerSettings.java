package dev.patchbay.emulator.chat;

/**
 * How an emulated server runs.
 *
 * @param host the address to listen on; a name or a number
 * @param port 0 for any that is free
 * @param keepBytes how much of what it was asked it keeps for tests, bytes; 0 for nothing. When it is full the oldest
 *     requests go
 * @param threads how many event loops serve all connections, 1 to 64
 * @param watcher is told of everything
 */
public record ServerSettings(String host, int port, long keepBytes, int threads, Watcher watcher) {
    private static final long KEEP = 64L << 20;

    /** Checks the ranges. */
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is none; 0 to 65535");
        }
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("threads: " + threads + " is out of range; 1 to 64");
        }
    }

    /**
     * For tests: loopback, and keeps 64 MB.
     *
     * @param port 0 for any that is free
     * @return settings
     */
    public static ServerSettings keeping(int port) {
        return new ServerSettings("127.0.0.1", port, KEEP, 1, Watcher.NONE);
    }

    /**
     * For running beside other programs: keeps nothing.
     *
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param watcher is told of everything
     * @return settings
     */
    public static ServerSettings forgetting(String host, int port, Watcher watcher) {
        return new ServerSettings(host, port, 0, 1, watcher);
    }
}
