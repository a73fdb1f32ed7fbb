package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how long sessions last, because that is what Deepgram charges for. The session's turn. */
final class SessionTime {
    /** What is told too late, because the call is over, is at most so much. */
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final StageContext session;
    private @Nullable Timer next;
    private long told;

    SessionTime(StageContext session) {
        this.session = session;
    }

    /** A session begins. */
    void begin() {
        told = session.clock().millis();
        again();
    }

    private void again() {
        next = session.after(OFTEN, () -> {
            tell();
            again();
        });
    }

    private void tell() {
        long seconds = (session.clock().millis() - told) / 1000;
        if (seconds > 0) {
            told += seconds * 1000;
            session.publish(new StageEvent.Usage(Map.of("session_seconds", seconds)));
        }
    }

    /** It is over. */
    void end() {
        if (next != null) {
            next.cancel();
            next = null;
            tell();
        }
    }
}
