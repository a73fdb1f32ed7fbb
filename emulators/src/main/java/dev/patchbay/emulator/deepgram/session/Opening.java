package dev.patchbay.emulator.deepgram.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session begins with.
 *
 * @param connection its number among the accepted ones of its kind, from 1
 * @param requestId a UUID, also in the {@code dg-request-id} of the handshake
 * @param query the parameters of the address, decoded; a parameter may come more than once
 * @param now the time, ms of the session's clock
 * @param epochMillis the time of day, ms
 */
public record Opening(int connection, String requestId, Map<String, List<String>> query, long now, long epochMillis) {
    /**
     * The only value of a parameter.
     *
     * @param name of the parameter
     * @return null when it is not there; the first value when there are several
     */
    public @Nullable String parameter(String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
