package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call's conversation: who has the turn, and what was heard. One reply is under way at a time. What the caller says
 * before it has a word is answered with it, by a new one; what the caller says later without interrupting it is answered
 * next, all at once. The session's turn.
 */
final class Conversation {
    private static final String GREETING = "greeting";

    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Desk desk;
    private final Keys keys;
    private @Nullable Spoken greeting;
    private @Nullable Reply reply;
    private @Nullable String waiting;
    private int keysPressed;

    Conversation(StageContext session, OpenAiChatConfig config, Server server) {
        this.session = session;
        this.config = config;
        this.desk = new Desk(session, config, server);
        this.keys = new Keys(session, Duration.ofMillis(config.dtmfPauseMs()), this::pressed);
    }

    void begin() {
        if (!config.greeting().isBlank()) {
            greet(config.greeting());
        } else if (config.greet()) {
            said(GREETING, Words.GREET, true);
        }
    }

    private void greet(String words) {
        desk.history().said(GREETING, Words.CALL_BEGINS);
        desk.history().answering(GREETING, GREETING);
        desk.history().answered(GREETING, words, List.of());
        var spoken = desk.spoken(GREETING);
        greeting = spoken;
        session.fork(GREETING, () -> {
            spoken.write(words);
            spoken.end();
        });
    }

    /** The caller's words. */
    void said(String turn, String text, boolean last) {
        desk.history().said(turn, text);
        if (last) {
            ask(turn);
        }
    }

    private void ask(String turn) {
        if (reply != null && !reply.hasSpoken()) {
            stop();
        }
        if (reply != null) {
            waiting = turn;
        } else {
            var begun = new Reply(desk, turn, this::over);
            reply = begun;
            begun.begin();
        }
    }

    private void over() {
        reply = null;
        var next = waiting;
        waiting = null;
        if (next != null) {
            ask(next);
        }
    }

    /** The caller has the turn, and heard so much. */
    void interrupted(Interruption interruption) {
        interruption.utterances().forEach(heard -> desk.history().heard(heard.utterance(), heard.text()));
        waiting = null;
        if (greeting != null) {
            greeting.cancel();
        }
        stop();
    }

    private void stop() {
        if (reply != null) {
            reply.cancel();
            reply = null;
        }
    }

    /** The caller had not finished, and nothing of what followed was heard. */
    void retracted(String turn) {
        desk.history().forget(turn);
        if (turn.equals(waiting)) {
            waiting = null;
        }
        if (reply != null && reply.turn().equals(turn)) {
            stop();
            over();
        }
    }

    void pressed(char digit) {
        keys.press(digit);
    }

    private void pressed(String digits) {
        said("keys-" + ++keysPressed, Words.keys(digits), true);
    }

    void close() {
        stop();
    }
}
