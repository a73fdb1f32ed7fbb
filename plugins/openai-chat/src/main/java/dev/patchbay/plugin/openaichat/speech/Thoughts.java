package dev.patchbay.plugin.openaichat.speech;

import java.util.List;

/** Leaves out what a model thinks aloud: {@code <think>…</think>}. A thought that never ends is not spoken. */
final class Thoughts {
    private static final List<String> BEGIN = List.of("<think>", "<thinking>");
    private static final List<String> END = List.of("</think>", "</thinking>");

    private final CharSink spoken;
    private final StringBuilder held = new StringBuilder();
    private boolean thinking;

    Thoughts(CharSink spoken) {
        this.spoken = spoken;
    }

    void accept(char next) {
        held.append(next);
        var tags = thinking ? END : BEGIN;
        if (tags.stream().anyMatch(tag -> tag.contentEquals(held))) {
            thinking = !thinking;
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
