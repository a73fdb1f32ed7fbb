package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openairealtime.conversation.Memory;
import dev.patchbay.plugin.openairealtime.conversation.TranscriptOrder;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.ServerEvent;
import java.time.Duration;

/**
 * The caller's side of the conversation: when the caller speaks, by the server's word or by the detector's, what was said,
 * and what of it is not answered yet. The session's turn.
 */
final class CallerTurns {
    /** How long the agent's words wait for the caller's. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Where turns are not the server's, its model hears so much from before the speech was noticed. */
    private static final Duration LEAD = Duration.ofMillis(300);

    /** A server that has not noticed the end of speech by then won't. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final StageContext session;
    private final OpenAiRealtimeConfig config;
    private final Wire wire;
    private final Answers answers;
    private final CallerAudio audio;
    private final Memory memory;
    private final TranscriptOrder order;
    private String unanswered = "";
    private String before = "";
    private int starts;
    private boolean turnUnanswered;
    private long turnBegan;
    private long turnEnded;
    private boolean speaking;
    private boolean connected;

    CallerTurns(
            StageContext session,
            OpenAiRealtimeConfig config,
            Wire wire,
            Answers answers,
            CallerAudio audio,
            Memory memory,
            TranscriptOrder order) {
        this.session = session;
        this.config = config;
        this.wire = wire;
        this.answers = answers;
        this.audio = audio;
        this.memory = memory;
        this.order = order;
    }

    void started(ServerEvent.SpeechStarted event) {
        speaks();
        turnBegan = audio.place(event.audioStartMs());
        begins(event.item());
        var ago = audio.since(event.audioStartMs() + padding());
        session.publish(new StageEvent.SpeechStarted(1, ago));
    }

    /** Nothing is said into the caller's words. */
    private void speaks() {
        speaking = true;
        turnUnanswered = true;
        before = answers.active();
        answers.callerSpeaks();
        int which = ++starts;
        session.after(LONGEST, () -> {
            if (which == starts && speaking) {
                answers.callerSpoke(false);
            }
        });
    }

    private TurnDetection turns() {
        return config.turnDetection();
    }

    /** The server counts its padding as speech. */
    private int padding() {
        return turns().type() == TurnDetection.Type.SERVER_VAD ? turns().prefixPaddingMs() : 0;
    }

    private int silence() {
        return turns().type() == TurnDetection.Type.SERVER_VAD ? turns().silenceDurationMs() : 0;
    }

    private void begins(String item) {
        if (item.isEmpty()) {
            return;
        }
        memory.callerSpeaks(item);
        unanswered = item;
        if (config.inputTranscription().wanted()) {
            order.expectCaller(item);
        }
    }

    void stopped(ServerEvent.SpeechStopped event) {
        speaking = false;
        var ago = audio.since(event.audioEndMs());
        turnEnded = audio.place(event.audioEndMs());
        answers.callerSpoke(turns().answersByItself());
        session.publish(new StageEvent.SpeechStopped(ago.plusMillis(silence())));
        session.publish(new StageEvent.TurnEnded(1));
    }

    /** The caller's audio is in the conversation; its words may take a while. */
    void committed(String item) {
        begins(item);
        session.after(PATIENCE, () -> order.over(item));
    }

    void said(ServerEvent.CallerText words) {
        if (words.last()) {
            memory.callerSaid(words.item(), words.text());
        }
        if (!words.usage().isEmpty()) {
            session.publish(new StageEvent.Usage(words.usage()));
        }
        order.caller(words.item(), words.text(), words.last());
    }

    void notUnderstood(ServerEvent.CallerTextFailed failed) {
        order.over(failed.item());
        session.publish(new StageEvent.Degraded(
                OpenAiRealtimeError.SERVER_FAILED,
                "the caller's words could not be written down: " + failed.message()));
    }

    /** The detector's word, where it leads. */
    void callerStarted(Duration ago) {
        if (!turns().byServer()) {
            speaks();
            turnBegan = audio.position(ago.plus(LEAD));
            sendTurn();
        }
    }

    private void sendTurn() {
        if (connected) {
            wire.send(ClientEvents.clear());
            audio.flowFrom(turnBegan);
        }
    }

    /** The turn-taker's word. */
    void callerStopped() {
        if (!turns().byServer()) {
            speaking = false;
            turnEnded = audio.position(Duration.ZERO);
            endTurn();
            answers.callerSpoke(true);
        }
        if (!turns().answersByItself()) {
            answers.want();
        }
    }

    private void endTurn() {
        audio.turnEnded();
        if (connected) {
            wire.send(ClientEvents.commit());
        }
    }

    /** The agent answers, and not what was said before: what was said up to then need not be said again. */
    void answered(String response) {
        if (turnUnanswered && !speaking && !response.equals(before)) {
            audio.answered(turnEnded);
            turnUnanswered = false;
            unanswered = "";
        }
    }

    boolean speaking() {
        return speaking;
    }

    /** {@return whether the caller has said something that a new connection hears again} */
    boolean unanswered() {
        return turnUnanswered;
    }

    /**
     * The connection is there, anew, and the conversation will be told. What was not answered is said again as audio, not
     * as words, if all of it is still kept; if not, as words, which may not be known.
     */
    void retelling() {
        boolean whole = audio.kept() <= Math.max(0, turnBegan);
        if (!turnUnanswered || whole) {
            forgetWords();
        } else if (!speaking) {
            turnUnanswered = false;
            answers.want();
        }
    }

    private void forgetWords() {
        if (!unanswered.isEmpty()) {
            memory.forget(unanswered);
            order.over(unanswered);
            unanswered = "";
        }
    }

    /** The conversation was told: the caller's audio flows, beginning with what was not answered. */
    void connected() {
        connected = true;
        audio.connected();
        if (turns().byServer()) {
            audio.flowFrom(audio.kept());
            answers.callerSpoke(turnUnanswered);
        } else if (turnUnanswered) {
            sendTurn();
            if (speaking) {
                answers.callerSpeaks();
            } else {
                endTurn();
                answers.want();
            }
        }
    }

    void lost() {
        connected = false;
        audio.stop();
        if (speaking && turns().byServer()) {
            // The server won't say when it ends; another one will say that it begins.
            speaking = false;
            session.publish(new StageEvent.SpeechStopped(Duration.ZERO));
            session.publish(new StageEvent.TurnEnded(1));
        }
    }
}
