package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;

/**
 * Sends silence while the line brings nothing: without audio Flux ends no turn, and says nothing at all.
 *
 * <p><b>Threads.</b> The session's turn.
 */
public final class LineWatch {
    /** Networks pause for less. */
    private static final long GAP_MS = 500;

    private final StageContext session;
    private final Duration message;
    private final Runnable silence;
    private long lastFrame;
    private boolean stopped;

    /**
     * Of a line that is not watched yet.
     *
     * @param session the time
     * @param message how much silence is sent at a time; that often it is looked whether there has to be any
     * @param silence sends it
     */
    public LineWatch(StageContext session, Duration message, Runnable silence) {
        this.session = session;
        this.message = message;
        this.silence = silence;
    }

    /** From now on. */
    public void begin() {
        frame();
        look();
    }

    /** The line brings audio. */
    public void frame() {
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

    /** Nobody hears the line any more. */
    public void stop() {
        stopped = true;
    }
}
