package dev.patchbay.plugin.openaichat.speech;

/** Tells pictures from letters. */
final class Emoji {
    private static final char VARIATION = '\uFE0F';
    private static final char KEYCAP = '\u20E3';
    private static final char JOINER = '\u200D';

    /** Pictographs below are signs that people read out, such as © and ™. */
    private static final int FIRST_PICTURE = 0x2300;

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private Emoji() {}

    static boolean isOne(int codePoint) {
        return Character.isEmojiPresentation(codePoint)
                || Character.isEmojiModifier(codePoint)
                || (codePoint >= FIRST_PICTURE && Character.isExtendedPictographic(codePoint))
                || (codePoint >= FIRST_TAG && codePoint <= LAST_TAG);
    }

    /** Whether it only says how the sign before is drawn. The joiner means something in some scripts, but not there. */
    static boolean belongsToOne(char next, boolean afterOne) {
        return next == VARIATION || next == KEYCAP || (next == JOINER && afterOne);
    }
}
