package dev.patchbay.plugin.deepgram.synthesis;

import java.util.ArrayList;
import java.util.List;

/** Cuts text that is too long for one message, where a speaker would breathe if there is such a place. */
final class Pieces {
    private Pieces() {}

    /**
     * Cuts a text.
     *
     * @param text not blank
     * @param most characters in a piece
     * @return in order, none of them blank
     */
    static List<String> of(String text, int most) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > most) {
            int end = end(rest, most);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int end(String text, int most) {
        int sentence = lastOf(text, most, ".!?…。");
        if (sentence > most / 2) {
            return sentence;
        }
        int clause = lastOf(text, most, ",;:");
        int end = clause > most / 2 ? clause : text.lastIndexOf(' ', most);
        if (end > 0) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** The place behind the last of some marks that a space follows. */
    private static int lastOf(String text, int most, String marks) {
        for (int at = most - 1; at > 0; at--) {
            if (text.charAt(at) == ' ' && marks.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return 0;
    }
}
