package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.agent.conversation.Memory;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The agent's side of the conversation: its words and its audio, where one answer ends and the next begins, and what is too
 * late to be heard. The server gives answers no names, and may forget to say that one is over. The session's turn.
 */
final class AgentTurns {
    /** An answer of which so long nothing came is over: the server sends faster than it is spoken. */
    static final Duration SILENCE = Duration.ofSeconds(2);

    /** Words whose audio has not begun by then have none; nor has an answer that is not wanted any more to come. */
    static final Duration SILENCE_AT_FIRST = Duration.ofSeconds(8);

    /** What becomes of audio. */
    private enum Gate {
        /** It is played. */
        OPEN,
        /** The server has heard the caller and stopped: what still comes is old, until it is at work again. */
        STOPPED,
        /** Cut off here, and the server does not know: what comes is old until it says that the answer is over. */
        UNWANTED
    }

    private final StageContext session;
    private final Memory memory;
    private final AgentVoice voice;
    private final Runnable over;
    private Gate gate = Gate.OPEN;
    private String open = "";
    private boolean worded;
    private boolean audible;
    private boolean spoke;
    private boolean everSpoke;
    private boolean watched;
    private long lastAt;
    private int answers;

    /**
     * @param over an answer is over, and nothing of it will come any more
     */
    AgentTurns(StageContext session, Memory memory, Runnable over) {
        this.session = session;
        this.memory = memory;
        this.over = over;
        this.voice = new AgentVoice(session, session.outputFormat(), over);
    }

    /** Words of the agent; returns whether they are of an answer that is wanted. */
    boolean text(String text) {
        atWork();
        if (gate == Gate.UNWANTED) {
            lastAt = session.clock().millis(); // audio of it is to come
        }
        if (gate != Gate.OPEN || text.isBlank()) {
            return false;
        }
        begin();
        memory.agentSays(open, text);
        voice.words(open, text);
        session.publish(new StageEvent.AgentText(open, worded ? " " + text : text));
        worded = true;
        watch();
        return true;
    }

    /** Audio of the agent; returns whether it is of an answer that is wanted. */
    boolean audio(ByteBuffer audio) {
        if (gate != Gate.OPEN) {
            lastAt = session.clock().millis();
            session.count("late_audio", 1);
            return false;
        }
        if (!audio.hasRemaining()) {
            return false;
        }
        begin();
        audible = true;
        spoke = true;
        everSpoke = true;
        if (!voice.audio(open, audio)) {
            tooLong();
        }
        watch();
        return true;
    }

    private void tooLong() {
        session.count("agent_audio_left_out", 1);
        session.publish(new StageEvent.Degraded(
                DeepgramError.SERVER_FAILED,
                "an answer is longer than " + AgentVoice.MOST.toMinutes()
                        + " minutes; the rest is left out. Ask for short answers in instructions"));
        end();
        gate = Gate.UNWANTED;
    }

    private void begin() {
        if (open.isEmpty()) {
            open = "answer-" + ++answers;
            worded = false;
            audible = false;
        }
    }

    /** The server works at something that the caller has not heard of yet. */
    void atWork() {
        if (gate == Gate.STOPPED) {
            gate = Gate.OPEN;
        }
    }

    /** All audio of an answer was sent. */
    void audioDone() {
        if (gate == Gate.UNWANTED) {
            gate = Gate.OPEN;
        }
        end();
    }

    /** The caller speaks, and the server has stopped the answer. What it has sent of it is the turn-taker's to cut. */
    void callerSpeaks() {
        end();
        gate = Gate.STOPPED;
        spoke = false;
    }

    /** The caller's turn is over: whatever comes belongs to the next answer. */
    void callerSpoke() {
        end();
        gate = Gate.OPEN;
        spoke = false;
    }

    /** No end marker is waited for in vain: an open answer ends when nothing more of it comes. */
    private void watch() {
        lastAt = session.clock().millis();
        if (!watched) {
            watched = true;
            look(SILENCE);
        }
    }

    private void look(Duration wait) {
        session.after(wait, () -> {
            var patience = audible && gate != Gate.UNWANTED ? SILENCE : SILENCE_AT_FIRST;
            var left = patience.minusMillis(session.clock().millis() - lastAt);
            if (left.isPositive()) {
                look(left);
            } else if (!voice.written()) {
                look(SILENCE);
            } else {
                watched = false;
                noMore();
            }
        });
    }

    private void noMore() {
        if (!open.isEmpty()) {
            session.count("ends_not_told", 1);
        }
        if (gate == Gate.UNWANTED) {
            gate = Gate.OPEN;
        }
        end();
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        if (!audible) {
            memory.forget(open);
            session.count("answers_without_audio", 1);
        }
        voice.end(open);
        open = "";
        over.run();
    }

    /** The caller cut the agent off, by speech or by a key, which the server may not have heard. */
    void interrupted(Interruption interruption) {
        voice.drop().forEach(memory::forget);
        interruption.utterances().forEach(cut -> memory.heard(cut.utterance(), cut.text()));
        if (!open.isEmpty()) {
            if (!audible) {
                memory.forget(open);
            }
            // The protocol has no word for this, so the server goes on, and is not listened to.
            gate = Gate.UNWANTED;
            open = "";
            watch();
            over.run();
        }
    }

    /** The connection is gone: what it has sent is played to its end. Returns whether an answer was cut short by that. */
    boolean lost() {
        boolean cutShort = !open.isEmpty() && audible;
        end();
        gate = Gate.OPEN;
        return cutShort;
    }

    /** {@return whether an answer is under way} */
    boolean answering() {
        return !open.isEmpty();
    }

    /** {@return whether the agent has said something since the caller last spoke} */
    boolean spoke() {
        return spoke;
    }

    /** {@return whether the agent has ever said something} */
    boolean everSpoke() {
        return everSpoke;
    }

    /** {@return whether nothing waits to be played} */
    boolean idle() {
        return open.isEmpty() && voice.idle();
    }
}
