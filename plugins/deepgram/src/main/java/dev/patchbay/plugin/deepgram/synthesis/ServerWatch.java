package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Notices that the server owes something and brings nothing: no lost marker may leave an utterance open. The session's turn. */
final class ServerWatch {
    /** Whoever has said nothing for so long won't. */
    static final Duration SILENT = Duration.ofSeconds(10);

    private final StageContext session;
    private final Voice voice;
    private final Runnable silent;
    private @Nullable Timer timer;

    /** @param silent the server owes something, and nothing has come */
    ServerWatch(StageContext session, Voice voice, Runnable silent) {
        this.session = session;
        this.voice = voice;
        this.silent = silent;
    }

    /** The server was told something, or has brought something. */
    void begin() {
        stop();
        long before = voice.progress();
        timer = session.after(SILENT, () -> {
            if (voice.owed()) {
                if (voice.progress() == before) {
                    silent.run();
                } else {
                    begin();
                }
            }
        });
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
