package dev.patchbay.emulator.openai.session;

import java.util.concurrent.ThreadLocalRandom;

/** Ids as the service makes them: a prefix and letters. All of a session share their middle. */
final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String session;
    private long last;

    Ids() {
        var letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            letters.append(DIGITS.charAt(ThreadLocalRandom.current().nextInt(DIGITS.length())));
        }
        session = letters.toString();
    }

    /** Such as {@code item_C9G8pGVKYnaZ00001}. */
    String next(String prefix) {
        var id = new char[5];
        long rest = last++;
        for (int i = id.length - 1; i >= 0; i--) {
            id[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return prefix + session + new String(id);
    }
}
