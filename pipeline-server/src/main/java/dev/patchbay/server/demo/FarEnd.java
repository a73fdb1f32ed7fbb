package dev.patchbay.server.demo;

import java.io.IOException;
import java.net.URI;

/**
 * A service that a demo runs itself, on a free port of the loopback address.
 *
 * @param variable by which the configuration names it
 * @param authority host and port
 * @param stop ends it
 */
record FarEnd(String variable, String authority, Runnable stop) {
    static final String HOST = "127.0.0.1";

    /** Starts one. */
    @FunctionalInterface
    interface Start {
        FarEnd start() throws IOException;
    }

    static FarEnd at(String variable, URI uri, Runnable stop) {
        return new FarEnd(variable, uri.getAuthority(), stop);
    }

    static FarEnd warehouse() throws IOException {
        var warehouse = Warehouse.open();
        return new FarEnd("DEMO_WAREHOUSE", warehouse.authority(), warehouse::close);
    }
}
