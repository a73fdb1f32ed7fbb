package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.agent.conversation.Memory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The caller's side of the conversation: when the caller speaks, what was said, and what of it is not answered yet. The
 * server says when speech begins; that it has ended it says by its words alone. The session's turn.
 */
final class CallerTurns {
    /** What is said again begins so much before the speech was noticed. */
    private static final Duration LEAD = Duration.ofSeconds(1);

    /** Speech of which no words have come by then has none: it was a noise, or the server has forgotten it. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final StageContext session;
    private final CallerAudio audio;
    private final Memory memory;
    private final Map<String, String> unanswered = new LinkedHashMap<>();
    private boolean speaking;
    private boolean wordless;
    private long turnBegan;
    private long understood;
    private int starts;

    CallerTurns(StageContext session, CallerAudio audio, Memory memory) {
        this.session = session;
        this.audio = audio;
        this.memory = memory;
    }

    /** The server hears speech. */
    void started() {
        // How long it takes the server to be sure it does not say.
        var ago = audio.behind();
        if (!wordless) {
            wordless = true;
            turnBegan = audio.position(LEAD.plus(ago));
        }
        speaking = true;
        session.publish(new StageEvent.SpeechStarted(1, ago));
        int which = ++starts;
        session.after(LONGEST, () -> {
            if (which == starts && speaking) {
                wordless = false;
                session.count("turns_without_words", 1);
                over();
            }
        });
    }

    private void over() {
        speaking = false;
        session.publish(new StageEvent.SpeechStopped(Duration.ZERO));
        session.publish(new StageEvent.TurnEnded(1));
    }

    /** The caller has said something, and the server will answer it. */
    void said(String text) {
        if (!speaking) {
            session.publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
        }
        wordless = false;
        understood = audio.position(audio.behind());
        if (!text.isBlank()) {
            told(text);
            session.publish(new StageEvent.Transcript(text, true, 1));
        }
        over();
    }

    /** The server has these words, spoken or not, and will answer them. */
    void told(String text) {
        unanswered.put(memory.callerSaid(text), text);
    }

    /** The agent answers, so that nothing has to be said again. */
    void answered() {
        unanswered.clear();
    }

    /** {@return whether the server has words of the caller to which nothing of an answer was heard} */
    boolean unanswered() {
        return !unanswered.isEmpty();
    }

    boolean speaking() {
        return speaking;
    }

    /** {@return whether the caller speaks, or spoke when the connection was lost, and the words of it are not known} */
    boolean wordless() {
        return wordless;
    }

    /**
     * The conversation will be told to another server.
     *
     * @return what was not answered, and has to be said again as words, because as history nobody would answer it
     */
    List<String> retelling() {
        var again = List.copyOf(unanswered.values());
        unanswered.keySet().forEach(memory::forget);
        unanswered.clear();
        return again;
    }

    /** There is a server: the caller's audio flows, beginning with that of which it knows no words. */
    void connected() {
        audio.flowFrom(turnBegan);
    }

    /**
     * The connection is gone. What is said from now on, or was being said, has to be said again; but what there are words of
     * is said in words.
     *
     * @param unheard for how long perhaps nothing has reached the server any more
     */
    void lost(Duration unheard) {
        if (!wordless && audio.connected()) {
            var ago = LEAD.plus(audio.behind()).plus(unheard);
            turnBegan = Math.max(understood, audio.position(ago));
        }
        audio.stop();
        if (speaking) {
            // The server won't say when it ends; another one will say that it begins.
            over();
        }
    }
}
