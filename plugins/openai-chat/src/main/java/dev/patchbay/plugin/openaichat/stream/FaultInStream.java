package dev.patchbay.plugin.openaichat.stream;

import java.io.IOException;
import java.io.Serial;

/** A server said in the middle of an answer that something is wrong. */
public final class FaultInStream extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ServerFault fault;

    FaultInStream(ServerFault fault) {
        super("the server reported an error in the middle of the answer");
        this.fault = fault;
    }

    /** {@return what it said} */
    public ServerFault fault() {
        return fault;
    }
}
