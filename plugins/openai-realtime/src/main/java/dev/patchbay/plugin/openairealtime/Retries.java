package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;

/** An answer that failed is asked for again, twice, because otherwise the caller hears nothing. The session's turn. */
final class Retries {
    private static final int MOST = 2;
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final StageContext session;
    private final Answers answers;
    private int failures;

    Retries(StageContext session, Answers answers) {
        this.session = session;
        this.answers = answers;
    }

    void failed() {
        if (++failures <= MOST) {
            session.after(WAIT.multipliedBy(failures), answers::want);
        }
    }

    void worked() {
        failures = 0;
    }
}
