package dev.patchbay.plugin.local;

import java.time.Duration;
import java.util.stream.Collectors;

/** The keys that the caller has pressed and nobody has read back. At most 32: of more than that, the first are kept. */
final class Keys {
    /** How long the caller may take from one key to the next. */
    static final Duration PAUSE = Duration.ofMillis(1_200);

    private static final int LIMIT = 32;

    private final StringBuilder pressed = new StringBuilder();
    private int groups;

    void press(char key) {
        if (pressed.length() < LIMIT) {
            pressed.append(key);
        }
    }

    /** Takes all keys. */
    Saying readBack() {
        var names = pressed.chars().mapToObj(Keys::name).collect(Collectors.joining(" "));
        pressed.setLength(0);
        groups++;
        return new Saying("dtmf-" + groups, "You pressed " + names + ".");
    }

    private static String name(int key) {
        return switch (key) {
            case '*' -> "star";
            case '#' -> "pound";
            default -> Character.toString(key);
        };
    }
}
