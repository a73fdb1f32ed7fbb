package dev.patchbay.plugin.deepgram.transcription;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Parameters that operators add because they are newer than the settings. */
final class Extra {
    private Extra() {}

    /** Refuses those that have keys, would have the words sent elsewhere, or in a form that nobody reads here. */
    static void check(Map<String, String> extra, Set<String> taken) {
        var wrong = new TreeSet<>(extra.keySet());
        wrong.retainAll(taken);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "extra is for parameters that have no key of their own and change no format; remove " + wrong);
        }
    }
}
