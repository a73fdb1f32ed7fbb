package dev.patchbay.plugin.openaichat.speech;

/** Finds the end of a block of code, which nobody can listen to: the line with three of its marks. */
final class Fence {
    private static final int MARKS = 3;

    private char mark;
    private int run;
    private boolean closing;

    void open(char with) {
        mark = with;
        run = 0;
        closing = false;
    }

    /** Whether this is the last character of the block. */
    boolean closedBy(char next) {
        run = next == mark ? run + 1 : 0;
        closing |= run == MARKS;
        return closing && next == '\n';
    }
}
