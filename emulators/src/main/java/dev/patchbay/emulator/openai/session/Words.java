package dev.patchbay.emulator.openai.session;

import java.util.ArrayList;
import java.util.List;

/** Text in the pieces in which a transcript arrives. */
final class Words {
    private static final int GROUP = 3;

    private Words() {}

    /** Each word with the space before it, so that the pieces joined are the text. */
    static List<String> each(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    /** A few words each. */
    static List<String> groups(String text) {
        var words = each(text);
        var groups = new ArrayList<String>();
        for (int i = 0; i < words.size(); i += GROUP) {
            groups.add(String.join("", words.subList(i, Math.min(words.size(), i + GROUP))));
        }
        return groups;
    }
}
