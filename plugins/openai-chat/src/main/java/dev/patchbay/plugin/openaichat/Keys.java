package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the keys that the caller presses until a pause, or {@code #}, shows that it was all. The session's turn. */
final class Keys {
    private static final int MOST = 64;

    private final StageContext session;
    private final Duration pause;
    private final Consumer<String> pressed;
    private final StringBuilder digits = new StringBuilder();
    private @Nullable Timer timer;

    Keys(StageContext session, Duration pause, Consumer<String> pressed) {
        this.session = session;
        this.pause = pause;
        this.pressed = pressed;
    }

    void press(char digit) {
        if (timer != null) {
            timer.cancel();
        }
        digits.append(digit);
        if (digit == '#' || digits.length() == MOST) {
            all();
        } else {
            timer = session.after(pause, this::all);
        }
    }

    private void all() {
        if (!digits.isEmpty()) {
            pressed.accept(digits.toString());
            digits.setLength(0);
        }
    }
}
