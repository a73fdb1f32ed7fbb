package dev.patchbay.plugin.openaichat.speech;

/**
 * Takes Markdown and pictures out of a text, one character at a time: emphasis, headings, bullets, quotes, rules, tables,
 * the targets of links, whole blocks of code, emoji. What is left has single spaces and line breaks.
 */
final class Plain {
    /** What can begin a line that is more than words. */
    private static final String AT_LINE_START = "#-+•*_=>`~";

    /** What can mean something between words. */
    private static final String IN_LINE = "*_`~]\\";

    private static final int RULE = 3;
    private static final int DEEPEST_HEADING = 6;

    private enum Place {
        LINE_START,
        LINE,
        LINK_TARGET,
        CODE
    }

    private final CharSink spoken;
    private final Fence fence = new Fence();
    private Place place = Place.LINE_START;
    private char mark;
    private int marks;
    private char high;
    private boolean afterEmoji;
    private char last = '\n';
    private int parentheses;

    Plain(CharSink spoken) {
        this.spoken = spoken;
    }

    void accept(char next) {
        if (Character.isHighSurrogate(next)) {
            high = next;
        } else if (Character.isLowSurrogate(next)) {
            pair(next);
        } else if (Emoji.isOne(next)) {
            afterEmoji = true;
        } else if (!Emoji.belongsToOne(next, afterEmoji) && next != '\r') {
            afterEmoji = false;
            read(next);
        }
    }

    private void pair(char low) {
        if (high == 0) {
            return;
        }
        afterEmoji = Emoji.isOne(Character.toCodePoint(high, low));
        if (!afterEmoji) {
            read(high);
            read(low);
        }
        high = 0;
    }

    private void read(char next) {
        switch (place) {
            case CODE -> {
                if (fence.closedBy(next)) {
                    place = Place.LINE_START;
                }
            }
            case LINK_TARGET -> linkTarget(next);
            case LINE_START, LINE -> {
                if (marks > 0 && next == mark) {
                    marks++;
                } else if (marks == 0 || !settled(next)) {
                    word(next);
                }
            }
        }
    }

    private void linkTarget(char next) {
        switch (next) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            default -> {}
        }
        if (parentheses == 0) {
            place = Place.LINE;
        } else if (next == '\n') {
            newLine();
        }
    }

    /** What the marks mean is known by what follows; whether that is part of it. */
    private boolean settled(char next) {
        int run = marks;
        marks = 0;
        return place == Place.LINE_START ? settledAtLineStart(run, next) : settledInLine(run, next);
    }

    private boolean settledAtLineStart(int run, char next) {
        boolean space = isSpace(next);
        switch (mark) {
            case '`', '~' -> {
                if (run >= RULE) {
                    fence.open(mark);
                    place = fence.closedBy(next) ? Place.LINE_START : Place.CODE;
                    return true;
                }
                return settledInLine(run, next);
            }
            case '>' -> {
                return space;
            }
            case '#' -> {
                if (space && run <= DEEPEST_HEADING) {
                    return true;
                }
                return settledInLine(run, next);
            }
            case '-', '+', '•', '*' -> {
                if (run == 1 && space) {
                    return true;
                }
            }
            case '=' -> {}
            default -> {
                return settledInLine(run, next);
            }
        }
        if (run >= RULE) {
            return space;
        }
        return settledInLine(run, next);
    }

    private boolean settledInLine(int run, char next) {
        place = Place.LINE;
        switch (mark) {
            case ']' -> {
                if (next == '(') {
                    place = Place.LINK_TARGET;
                    parentheses = 1;
                    return true;
                }
            }
            case '\\' -> {
                boolean escape = next > ' ' && next < 0x7f && !Character.isLetterOrDigit(next);
                say(escape ? next : '\\', 1);
                return escape;
            }
            case '*' -> {
                boolean times = run == 1
                        && ((isSpace(last) && isSpace(next)) || (Character.isDigit(last) && Character.isDigit(next)));
                say('*', times ? 1 : 0);
            }
            case '_' -> {
                boolean inName = Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next);
                say('_', inName ? run : 0);
            }
            case '`' -> {}
            case '~' -> say('~', run == 1 ? 1 : 0);
            case '!' -> say('!', next == '[' ? run - 1 : run);
            default -> say(mark, run);
        }
        return false;
    }

    private void word(char next) {
        if (next == '\n') {
            newLine();
        } else if (isSpace(next) || next == '|') {
            space();
        } else if (isMark(next)) {
            mark = next;
            marks = 1;
        } else {
            place = Place.LINE;
            say(next, next == '[' ? 0 : 1);
        }
    }

    private boolean isMark(char next) {
        return IN_LINE.indexOf(next) >= 0
                || (place == Place.LINE_START && AT_LINE_START.indexOf(next) >= 0)
                || (next == '!' && last <= ' ');
    }

    private void newLine() {
        place = Place.LINE_START;
        if (last != '\n') {
            say('\n', 1);
        }
    }

    private void space() {
        if (last > ' ') {
            say(' ', 1);
        }
    }

    private void say(char what, int times) {
        for (int i = 0; i < times; i++) {
            spoken.accept(what);
            last = what;
        }
    }

    private static boolean isSpace(char one) {
        return one != '\n' && (Character.isWhitespace(one) || Character.isSpaceChar(one));
    }

    /** The text is over, so the marks mean what they mean at the end of a line. */
    void end() {
        if (marks > 0) {
            settled('\n');
        }
    }
}
