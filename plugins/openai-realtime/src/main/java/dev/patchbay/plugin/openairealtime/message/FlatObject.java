package dev.patchbay.plugin.openairealtime.message;

import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object that holds nothing but plain strings and whole numbers, such as a message with audio,
 * without taking the text apart. Whatever is not so plain is left to a real parser.
 */
final class FlatObject {
    private final String text;
    private int at;
    private int nameFrom;
    private int nameTo;
    private int from;
    private int to;

    FlatObject(String text) {
        this.text = text;
    }

    /** {@return where the value of a member begins and ends, packed, or -1 when there is none or the object is not plain} */
    long find(String name) {
        at = 0;
        if (!take('{')) {
            return -1;
        }
        do {
            if (!member()) {
                return -1;
            }
            if (named(name)) {
                return ((long) from << Integer.SIZE) | to;
            }
        } while (take(','));
        return -1;
    }

    /** {@return the value of a member, or null when there is none or the object is not plain} */
    @Nullable String get(String name) {
        long found = find(name);
        return found < 0 ? null : text.substring((int) (found >>> Integer.SIZE), (int) found);
    }

    private boolean named(String name) {
        return nameTo - nameFrom == name.length() && text.startsWith(name, nameFrom);
    }

    private boolean member() {
        if (!string()) {
            return false;
        }
        nameFrom = from;
        nameTo = to;
        return take(':') && (string() || number());
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        int end = text.indexOf('"', at);
        if (end < 0 || text.indexOf('\\', at, end) >= 0) {
            return false;
        }
        from = at;
        to = end;
        at = end + 1;
        return true;
    }

    private boolean number() {
        skip();
        from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        to = at;
        return to > from;
    }

    private boolean take(char wanted) {
        skip();
        if (at == text.length() || text.charAt(at) != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
