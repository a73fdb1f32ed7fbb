package dev.patchbay.api.transport;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;

/**
 * The audio of a transport's calls.
 *
 * @param inbound what callers may send, most likely first
 * @param outbound what callers can be sent, most preferred first
 */
public record TransportSpec(FormatSet<AudioFormat> inbound, FormatSet<AudioFormat> outbound) {
    /** Checks that both are there. */
    public TransportSpec {
        requireNonNull(inbound, "inbound");
        requireNonNull(outbound, "outbound");
    }
}
