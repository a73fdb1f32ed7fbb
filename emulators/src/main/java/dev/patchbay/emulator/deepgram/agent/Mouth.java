package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.AudioDone;
import dev.patchbay.emulator.sound.Studio;
import dev.patchbay.emulator.time.Agenda;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks: each sentence's words, then its audio, faster than it is heard. */
final class Mouth {
    private final Desk desk;
    private final Settings settings;
    private final Memory memory;
    private final AgentScript script;
    private final Studio studio;
    private List<Sentence> sentences = List.of();
    private Runnable done = () -> {};
    private int thinkingMs;
    private int sentence;
    private byte[] audio = {};
    private int at;
    private int chunks;
    private long sentBytes;
    private long startedAt;
    private boolean speaking;
    private Agenda.@Nullable Entry next;

    Mouth(Desk desk, Settings settings, Memory memory, AgentScript script, Studio studio) {
        this.desk = desk;
        this.settings = settings;
        this.memory = memory;
        this.script = script;
        this.studio = studio;
    }

    /**
     * Speaks some sentences.
     *
     * @param thought how long it was thought about them, ms; for the report
     * @param then is run after the last
     */
    void speak(List<Sentence> what, int thought, Runnable then) {
        sentences = what;
        thinkingMs = thought;
        done = then;
        sentence = -1;
        audio = new byte[0];
        at = 0;
        chunks = 0;
        sentBytes = 0;
        startedAt = desk.now();
        speaking = true;
        step();
    }

    private void step() {
        next = null;
        while (at == audio.length) {
            sentence++;
            if (sentence == sentences.size()) {
                finish();
                return;
            }
            begin(sentences.get(sentence));
        }
        int length = Math.min(chunk(), audio.length - at);
        desk.audio(audio, at, length);
        at += length;
        sentBytes += length;
        long due = startedAt
                + Math.round(settings.output.millis(sentBytes) / script.pace().speed());
        next = desk.agenda.at(Math.max(desk.now(), due), this::step);
    }

    private void begin(Sentence begun) {
        if (!begun.text().isEmpty()) {
            memory.said(false, begun.text());
        }
        if (sentence == 0 && settings.experimental) {
            double seconds = thinkingMs / 1_000.0;
            desk.send(Desk.message("AgentStartedSpeaking")
                    .put("total_latency", seconds + 0.1)
                    .put("tts_latency", 0.1)
                    .put("ttt_latency", seconds));
        }
        audio = studio.audio(begun.sounds(), settings.output);
        at = 0;
    }

    private int chunk() {
        int usual = settings.output.bytes(script.pace().deltaMs());
        if (!script.habits().oddChunks()) {
            return usual;
        }
        return chunks++ % 2 == 0 ? usual + 1 : usual - 1;
    }

    private void finish() {
        speaking = false;
        if (script.habits().latencyReport()) {
            double seconds = thinkingMs / 1_000.0;
            desk.send(Desk.message("LatencyReport")
                    .put("ttt_token_latency", seconds)
                    .put("ttt_text_latency", seconds)
                    .put("tts_latency", 0.1)
                    .put("total_latency", seconds + 0.1));
        }
        if (script.habits().audioDone() != AudioDone.NEVER) {
            desk.send("AgentAudioDone");
        }
        done.run();
    }

    /** The user speaks, or something else is to be said. */
    void stop() {
        if (next != null) {
            next.crossOut();
            next = null;
        }
        if (speaking && script.habits().audioDone() == AudioDone.ALWAYS) {
            desk.send("AgentAudioDone");
        }
        speaking = false;
    }

    boolean speaking() {
        return speaking;
    }
}
