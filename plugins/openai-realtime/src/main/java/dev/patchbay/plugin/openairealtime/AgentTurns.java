package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openairealtime.conversation.Memory;
import dev.patchbay.plugin.openairealtime.conversation.TranscriptOrder;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.ServerEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The agent's side of the conversation: its audio and its words, and what becomes of them when the caller cuts it off. The
 * session's turn.
 */
final class AgentTurns {
    private final StageContext session;
    private final OpenAiRealtimeConfig config;
    private final Wire wire;
    private final Answers answers;
    private final Memory memory;
    private final TranscriptOrder order;
    private final AgentVoice voice;
    private final Spoken spoken;
    private final Map<String, Set<String>> worded = new HashMap<>();

    AgentTurns(
            StageContext session,
            OpenAiRealtimeConfig config,
            Wire wire,
            Answers answers,
            Memory memory,
            TranscriptOrder order,
            AudioFormat format) {
        this.session = session;
        this.config = config;
        this.wire = wire;
        this.answers = answers;
        this.memory = memory;
        this.order = order;
        this.voice = new AgentVoice(session, format);
        this.spoken = new Spoken(format);
    }

    /** The server speaks another format from now on. */
    void change(AudioFormat other) {
        spoken.change(other);
        voice.change(other);
    }

    void audio(ServerEvent.AudioDelta delta) {
        var part = new Part(delta.item(), delta.content());
        if (!spoken.received(delta.response(), part, delta.audio().remaining())) {
            session.count("late_audio", 1);
        } else if (!voice.audio(part, delta.audio())) {
            session.count("agent_audio_left_out", 1);
            spoken.stop(part.item());
            session.publish(new StageEvent.Degraded(
                    OpenAiRealtimeError.SERVER_FAILED,
                    "an answer is longer than " + AgentVoice.MOST.toMinutes()
                            + " minutes; the rest is left out. Set max_output_tokens"));
        }
    }

    void audioDone(ServerEvent.AudioDone done) {
        voice.end(new Part(done.item(), done.content()));
        spoken.completed(done.response());
    }

    void text(ServerEvent.AgentText words) {
        if (!spoken.stopped(words.response(), words.item())) {
            memory.agentSays(words.item(), words.text());
            worded.computeIfAbsent(words.response(), key -> new HashSet<>()).add(words.item());
            order.agent(words.item(), words.content(), words.text());
        }
    }

    void textDone(ServerEvent.AgentTextDone done) {
        order.over(done.item());
    }

    boolean spoke(String response) {
        return spoken.spoke(response);
    }

    /** An answer is over; of one that was stopped in the middle the server may not have said that its audio is done. */
    void over(String response) {
        order.agentOver();
        worded.remove(response);
        spoken.partsOf(response).forEach(voice::end);
        spoken.over(response);
    }

    /** Of an answer there were words, and no audio will follow: it was not given. */
    void forget(String response) {
        worded.getOrDefault(response, Set.of()).forEach(memory::forget);
    }

    /**
     * The caller cut the agent off. The server believes that all it has sent was heard, so it is told what was: the part
     * that was playing ends where playout stopped, what was behind it is taken back.
     *
     * @param serverHears whether the server has heard the caller too, and stops by itself if it is to
     */
    void interrupted(Interruption interruption, boolean serverHears) {
        Map<Part, Duration> heard = new LinkedHashMap<>();
        for (var one : interruption.utterances()) {
            spoken.part(one.utterance()).ifPresent(part -> heard.put(part, one.played()));
        }
        voice.drop().forEach(cut -> heard.putIfAbsent(cut.part(), cut.played()));
        var active = answers.active();
        if (!active.isEmpty()) {
            stop(active, serverHears && config.turnDetection().cancelsByItself());
        }
        heard.forEach(this::cut);
        order.agentOver();
    }

    /** Nothing more of an answer is wanted. */
    private void stop(String response, boolean byItself) {
        spoken.stop(response);
        if (!byItself) {
            wire.send(ClientEvents.cancel(response));
        }
    }

    private void cut(Part part, Duration played) {
        long received = spoken.millis(part);
        long heard = Math.min(played.toMillis(), received);
        long before = spoken.millisBefore(part);
        spoken.stop(part.item());
        memory.heard(part.item(), before + heard, before + received);
        wire.send(
                before + heard == 0
                        ? ClientEvents.delete(part.item())
                        : ClientEvents.truncate(part.item(), part.content(), heard));
    }

    /** The caller goes on although an answer was begun or asked for: it is not wanted, and nothing of it was heard. */
    void callerGoesOn() {
        answers.unwanted();
        if (!answers.active().isEmpty() || !voice.idle()) {
            interrupted(new Interruption(List.of()), false);
        }
    }

    /** An answer begins that nobody wants any more. */
    void unwanted(String response) {
        stop(response, false);
    }

    /** {@return whether nothing more of an answer is wanted} */
    boolean stopped(String response) {
        return spoken.stopped(response, "");
    }

    /** {@return whether an answer was cut off in the middle by its connection, and the caller had heard some of it} */
    boolean cutShort(String response) {
        return spoken.spoke(response) && !stopped(response) && !spoken.complete(response);
    }

    boolean idle() {
        return voice.idle();
    }
}
