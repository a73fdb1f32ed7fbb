package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the server is lost, in one call.
 *
 * <p><b>Threads.</b> Any.
 */
final class Outage {
    private final StageContext session;
    private final AtomicBoolean lost = new AtomicBoolean();

    Outage(StageContext session) {
        this.session = session;
    }

    void lost(Failure why) {
        session.count("requests_failed", 1);
        if (!lost.getAndSet(true)) {
            session.publish(new StageEvent.ProviderLost(why.code(), why.message()));
        }
    }

    void back() {
        if (lost.getAndSet(false)) {
            session.publish(new StageEvent.ProviderBack());
        }
    }
}
