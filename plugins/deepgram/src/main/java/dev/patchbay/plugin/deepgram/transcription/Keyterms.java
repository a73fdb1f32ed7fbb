package dev.patchbay.plugin.deepgram.transcription;

import java.util.List;

/** Words to expect, which the server takes as plain words alone. */
final class Keyterms {
    private Keyterms() {}

    static void check(List<String> keyterms, int most) {
        if (keyterms.size() > most) {
            throw new IllegalArgumentException("keyterms holds " + most + " at most: " + keyterms.size());
        }
        for (var term : keyterms) {
            if (term.isBlank() || term.matches("(?s).*[,;\\n\\r].*") || term.matches(".*:[0-9.]+")) {
                throw new IllegalArgumentException(
                        "each of keyterms is one word or phrase, without weight, comma, semicolon or line break: "
                                + term);
            }
        }
    }
}
