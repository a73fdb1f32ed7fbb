package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the keys that the caller presses until a pause, or {@code #}, shows that it was all. Those of a caller who speaks
 * are held back until the turn is over: what is answered before that may be taken back. The session's turn.
 */
final class Keys {
    private static final int MOST = 64;

    private final StageContext session;
    private final Duration pause;
    private final Consumer<String> pressed;
    private final StringBuilder digits = new StringBuilder();
    private @Nullable Timer timer;
    private boolean held;

    Keys(StageContext session, Duration pause, Consumer<String> pressed) {
        this.session = session;
        this.pause = pause;
        this.pressed = pressed;
    }

    void press(char digit) {
        if (digits.length() == MOST) {
            session.count("keys_dropped", 1);
            return;
        }
        digits.append(digit);
        look();
    }

    /** The caller speaks. */
    void hold() {
        held = true;
        look();
    }

    /** The caller's turn is over. */
    void release() {
        held = false;
        look();
    }

    private void look() {
        if (timer != null) {
            timer.cancel();
        }
        if (held || digits.isEmpty()) {
            return;
        }
        if (digits.charAt(digits.length() - 1) == '#' || digits.length() == MOST) {
            all();
        } else {
            timer = session.after(pause, this::all);
        }
    }

    private void all() {
        if (!digits.isEmpty()) {
            var all = digits.toString();
            digits.setLength(0);
            pressed.accept(all);
        }
    }
}
