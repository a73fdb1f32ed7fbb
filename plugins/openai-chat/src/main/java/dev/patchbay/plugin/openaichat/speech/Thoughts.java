package dev.patchbay.plugin.openaichat.speech;

import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves out what a model thinks aloud: {@code <think>…</think>}. A thought that never ends is not spoken, nor is the end of
 * one that never began.
 */
final class Thoughts {
    private static final List<String> BEGIN = List.of("<think>", "<thinking>");
    private static final List<String> END = List.of("</think>", "</thinking>");
    private static final List<String> BOTH =
            Stream.concat(BEGIN.stream(), END.stream()).toList();

    private final CharSink spoken;
    private final StringBuilder held = new StringBuilder();
    private boolean thinking;

    /** @param thinking whether it begins within a thought */
    Thoughts(CharSink spoken, boolean thinking) {
        this.spoken = spoken;
        this.thinking = thinking;
    }

    void accept(char next) {
        held.append(next);
        var tags = thinking ? END : BOTH;
        if (tags.stream().anyMatch(tag -> tag.contentEquals(held))) {
            thinking = BEGIN.stream().anyMatch(tag -> tag.contentEquals(held));
            held.setLength(0);
            return;
        }
        while (!held.isEmpty() && tags.stream().noneMatch(tag -> tag.startsWith(held.toString()))) {
            pass(held.charAt(0));
            held.deleteCharAt(0);
        }
    }

    private void pass(char first) {
        if (!thinking) {
            spoken.accept(first);
        }
    }

    void end() {
        for (int i = 0; i < held.length(); i++) {
            pass(held.charAt(i));
        }
        held.setLength(0);
    }
}
