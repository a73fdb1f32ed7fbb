package dev.patchbay.plugin.openaichat.stream;

import java.io.IOException;
import java.io.Serial;

/** A server sent what is no stream of chunks. The message holds nothing of what it sent. */
public final class MalformedStream extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedStream(String message) {
        super(message);
    }
}
