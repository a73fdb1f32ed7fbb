package dev.patchbay.runtime.session;

import dev.patchbay.api.ErrorCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of the providers that one session has lost: says so, and measures for how long.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class Outages {
    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final Session session;
    private final Map<String, Long> since = new HashMap<>();

    Outages(Session session) {
        this.session = session;
    }

    /** A stage lost its provider; said again, it is still the same outage. */
    void lost(String stage, ErrorCode code, String message) {
        if (since.putIfAbsent(stage, session.now()) != null) {
            log.debug("session {}: {} is still lost: {}", session.info().id(), stage, message);
            return;
        }
        var label = EndReason.label(code);
        session.meters().providerLost(stage, label);
        log.warn("session {}: {} lost its provider ({}): {}", session.info().id(), stage, label, message);
        session.tell(new SessionEvent.ProviderLost(session.now(), stage, label, message));
    }

    /** A lost provider is there again. */
    void back(String stage) {
        var began = since.remove(stage);
        if (began == null) {
            log.debug(
                    "session {}: {} says that its provider is back, and never said that it was lost",
                    session.info().id(),
                    stage);
            return;
        }
        long lost = session.now() - began;
        measured(stage, lost);
        log.info(
                "session {}: {} has its provider back after {} ms",
                session.info().id(),
                stage,
                lost);
        session.tell(new SessionEvent.ProviderBack(session.now(), stage, lost));
    }

    boolean none() {
        return since.isEmpty();
    }

    /** Nobody waits any longer for what is still lost. */
    void ended() {
        since.forEach((stage, began) -> {
            long lost = session.now() - began;
            measured(stage, lost);
            log.warn(
                    "session {}: {} did not get its provider back in {} ms",
                    session.info().id(),
                    stage,
                    lost);
        });
        since.clear();
    }

    private void measured(String stage, long lostMillis) {
        session.meters().providerOutage(stage, Duration.ofMillis(lostMillis));
    }
}
