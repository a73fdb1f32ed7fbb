package dev.patchbay.plugin.openaichat.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the caller said or did, and all that the model answered to it. */
final class Turn {
    private final StringBuilder caller = new StringBuilder();
    private final List<Answered> answers = new ArrayList<>();

    void said(String text) {
        caller.append(text);
    }

    String caller() {
        return caller.toString().strip();
    }

    Answered answer(String utterance) {
        var answer = new Answered(utterance);
        answers.add(answer);
        return answer;
    }

    Optional<Answered> find(String utterance) {
        return answers.stream()
                .filter(answer -> answer.utterance().equals(utterance))
                .findFirst();
    }

    /** Whether something was said or called in answer to it. */
    boolean isAnswered() {
        return !messages().isEmpty();
    }

    /** No answer to it was given after all. */
    void unanswered() {
        answers.clear();
    }

    int length() {
        return caller.length() + answers.stream().mapToInt(Answered::length).sum();
    }

    List<Message> messages() {
        return answers.stream().flatMap(answer -> answer.messages().stream()).toList();
    }
}
