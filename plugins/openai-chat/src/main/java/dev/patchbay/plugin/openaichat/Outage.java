package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;

/**
 * Whether the server is lost to one answer. When nobody waits for the answer any more, nobody misses the server: the next
 * answer finds out anew.
 *
 * <p><b>Threads.</b> Any.
 */
final class Outage {
    private final StageContext session;
    private boolean lost;
    private boolean over;

    Outage(StageContext session) {
        this.session = session;
    }

    synchronized void lost(Failure why) {
        session.count("requests_failed", 1);
        if (!lost && !over) {
            lost = true;
            session.publish(new StageEvent.ProviderLost(why.code(), why.message()));
        }
    }

    synchronized void back() {
        if (lost) {
            lost = false;
            session.publish(new StageEvent.ProviderBack());
        }
    }

    /** Nobody waits any more. */
    synchronized void over() {
        over = true;
        back();
    }
}
