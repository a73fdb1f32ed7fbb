package dev.patchbay.runtime.config;

/**
 * Where a node of the file stands.
 *
 * @param path dotted, with {@code [n]} for the items of lists; empty at the root
 * @param key where its key stands; the same as {@code value} for the root and for items of lists
 * @param value where it begins itself
 */
record Spot(String path, Mark key, Mark value) {
    /** A line and a column, both counted from 1. */
    record Mark(int line, int column) {
        static final Mark START = new Mark(1, 1);
    }

    static final Spot ROOT = new Spot("", Mark.START, Mark.START);

    Spot child(String name) {
        return child(name, key, value);
    }

    Spot child(String name, Mark keyMark, Mark valueMark) {
        return new Spot(path.isEmpty() ? name : path + "." + name, keyMark, valueMark);
    }

    Spot item(int index, Mark mark) {
        return new Spot(path + "[" + index + "]", mark, mark);
    }
}
