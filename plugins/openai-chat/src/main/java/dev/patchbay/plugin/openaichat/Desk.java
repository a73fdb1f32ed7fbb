package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openaichat.history.History;
import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.speech.Language;
import java.util.List;
import java.util.function.Consumer;

/** What all replies of one call have in common. The session's turn. */
final class Desk {
    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Server server;
    private final RequestBody requests;
    private final Functions functions;
    private final History history;
    private final LateResults late;
    private final Language language;
    private int answers;

    Desk(StageContext session, OpenAiChatConfig config, Server server, LateResults late) {
        this.session = session;
        this.config = config;
        this.server = server;
        var offered = session.tools().stream()
                .filter(tool ->
                        config.tools().map(some -> some.contains(tool.name())).orElse(true))
                .toList();
        this.requests = new RequestBody(config, offered);
        this.functions = new Functions(session, offered);
        this.history = new History(config.historyTurns(), config.historyCharacters());
        this.late = late;
        this.language = Language.of(config.language().orElse(""));
    }

    /** The conversation so far, to answer a turn. */
    List<Message> messages(String turn) {
        forgotten(history.trim(turn));
        return history.messages();
    }

    /** The conversation was too long for the answer to a turn. */
    void shorten(String turn) {
        forgotten(history.halve(turn));
    }

    private void forgotten(int turns) {
        if (turns > 0) {
            session.count("history_turns_forgotten", turns);
        }
    }

    /** An answer to a turn begins, under the id that is returned. */
    String answering(String turn) {
        var utterance = "answer-" + ++answers;
        history.answering(turn, utterance);
        return utterance;
    }

    Spoken spoken(String utterance) {
        return new Spoken(session, utterance, language, config.firstPiece(), config.beginsThinking());
    }

    Answer ask(Question question, Consumer<Outcome> then) {
        var answer = new Answer(session, config, server, requests, question, spoken(question.utterance()));
        session.fork("answer", () -> answer.give(then));
        return answer;
    }

    History history() {
        return history;
    }

    LateResults late() {
        return late;
    }

    Functions functions() {
        return functions;
    }

    int maxToolRounds() {
        return config.maxToolRounds();
    }

    void count(String what) {
        session.count(what, 1);
    }

    void publish(StageEvent event) {
        session.publish(event);
    }
}
