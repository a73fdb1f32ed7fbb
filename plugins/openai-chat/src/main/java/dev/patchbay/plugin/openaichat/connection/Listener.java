package dev.patchbay.plugin.openaichat.connection;

import dev.patchbay.plugin.openaichat.stream.Chunk;
import java.util.List;

/**
 * Hears an answer as it comes.
 *
 * <p><b>Threads.</b> The one that reads the connection's socket, one call at a time: as long as it is here, no more is
 * read.
 */
public interface Listener {
    /**
     * The server began to answer.
     *
     * @param allowances what is left of them, if it says so
     */
    void answered(List<Allowance> allowances);

    /**
     * The next piece.
     *
     * @param chunk of the answer
     */
    void chunk(Chunk chunk);

    /** A piece that makes no sense was left out. */
    void nonsense();
}
