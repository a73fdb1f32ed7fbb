package dev.patchbay.emulator.chat.answer;

/** A token of an answer, or a pause between two. */
sealed interface Piece {
    /** How many tokens it counts as. */
    default int tokens() {
        return 1;
    }

    /** A few characters for the user. */
    record Text(String text) implements Piece {}

    /** A few characters that are not for the user. */
    record Thought(String text) implements Piece {}

    /** The begin of a call, with the arguments where they come whole. */
    record Call(int index, String id, String name, String arguments) implements Piece {}

    /** A few characters of a call's arguments. */
    record Arguments(int index, String text) implements Piece {}

    /** Nothing for a time, ms. */
    record Pause(int ms) implements Piece {
        @Override
        public int tokens() {
            return 0;
        }
    }
}
