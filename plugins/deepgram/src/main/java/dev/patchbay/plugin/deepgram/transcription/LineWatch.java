package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;

/**
 * Sends silence while the line brings nothing: Flux ends no turn, and says nothing at all, without audio. The session's
 * turn.
 */
final class LineWatch {
    /** Networks pause for less. */
    private static final long GAP_MS = 500;

    private final StageContext session;
    private final Duration message;
    private final Runnable silence;
    private long lastFrame;
    private boolean stopped;

    /**
     * @param message how much silence is sent at a time
     * @param silence sends it
     */
    LineWatch(StageContext session, Duration message, Runnable silence) {
        this.session = session;
        this.message = message;
        this.silence = silence;
    }

    void begin() {
        frame();
        look();
    }

    /** The line brings audio. */
    void frame() {
        lastFrame = session.clock().millis();
    }

    private void look() {
        session.after(message, () -> {
            if (!stopped) {
                if (session.clock().millis() - lastFrame >= GAP_MS) {
                    silence.run();
                }
                look();
            }
        });
    }

    void stop() {
        stopped = true;
    }
}
