package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openaichat.RequestBody.ToolUse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call's conversation: who has the turn, and what was heard. One reply is under way at a time. What the caller says
 * before it has a word is answered with it, by a new one; what the caller says later without interrupting it is answered
 * next, all at once. Results that come when nobody waits for them any more are spoken of once nobody speaks. The session's
 * turn.
 */
final class Conversation {
    private static final String GREETING = "greeting";
    private static final String RESULTS = "results-";

    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Desk desk;
    private final Keys keys;
    private final LateResults late;
    private @Nullable Spoken greeting;
    private @Nullable Reply reply;
    private @Nullable String waiting;
    private boolean callerSpeaks;
    private int ownTurns;

    Conversation(StageContext session, OpenAiChatConfig config, Server server) {
        this.session = session;
        this.config = config;
        this.late = new LateResults(this::settle);
        this.desk = new Desk(session, config, server, late);
        this.keys = new Keys(session, Duration.ofMillis(config.dtmfPauseMs()), this::pressed);
    }

    void begin() {
        if (config.greeting().isPresent()) {
            greet(config.greeting().get());
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
        session.fork(GREETING, () -> spoken.say(words));
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
            waiting = null; // the model is told it all
            var begun = new Reply(desk, turn, this::over);
            reply = begun;
            begun.begin(turn.startsWith(RESULTS) ? ToolUse.FREE : ToolUse.AS_CONFIGURED);
        }
    }

    private void over() {
        reply = null;
        if (waiting != null) {
            ask(waiting);
        } else {
            settle();
        }
    }

    /** Asks what is still to be asked, as long as nobody speaks. */
    private void settle() {
        if (callerSpeaks) {
            return;
        }
        if (waiting != null) {
            ask(waiting);
        } else if (reply == null && !late.waiting().isEmpty()) {
            said(RESULTS + ++ownTurns, Words.results(late.waiting()), true);
        }
    }

    /** What the session has to say at this moment is heard first. */
    private void settleSoon() {
        session.execute(this::settle);
    }

    void callerStarted() {
        callerSpeaks = true;
        keys.hold();
    }

    void callerStopped() {
        callerSpeaks = false;
        keys.release();
        settleSoon();
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

    /**
     * The caller had not finished, and nothing of what followed was heard. What was asked before and not answered because of
     * it, or was answered together with it, is asked again.
     */
    void retracted(String turn) {
        if (reply != null && (reply.turn().equals(turn) || desk.history().unanswer(reply.turn(), turn))) {
            stop();
        }
        desk.history().forget(turn);
        if (turn.equals(waiting)) {
            waiting = null;
        }
        if (reply == null && waiting == null) {
            waiting = desk.history().unanswered().orElse(null);
        }
        settleSoon();
    }

    void pressed(char digit) {
        keys.press(digit);
    }

    private void pressed(String digits) {
        var turn = "keys-" + ++ownTurns;
        desk.history().said(turn, Words.keys(digits));
        waiting = turn;
        settleSoon();
    }

    void close() {
        stop();
    }
}
