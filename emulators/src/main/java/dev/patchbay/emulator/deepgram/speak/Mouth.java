package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.time.Agenda;
import dev.patchbay.emulator.time.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Sends the audio of flushes, one after the other, faster than it is heard and in chunks of odd sizes. */
final class Mouth {
    private final SpeakScript script;
    private final SampleFormat format;
    private final Voice voice;
    private final Way way;
    private final Schedule schedule;
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable Flush current;
    private @Nullable Runnable whenDone;
    private int clears;

    /** Where audio goes, and what is said around it. */
    record Way(Line line, SpeakMessages messages) {}

    Mouth(SpeakScript script, SampleFormat format, Voice voice, Way way, Schedule schedule) {
        this.script = script;
        this.format = format;
        this.voice = voice;
        this.way = way;
        this.schedule = schedule;
    }

    /** What is being sent. */
    private final class Flush {
        private final byte[] audio;
        private final long startMs;
        private int sent;
        private int chunks;
        private boolean condemned;
        private Agenda.@Nullable Entry due;

        private Flush(byte[] audio, long startMs) {
            this.audio = audio;
            this.startMs = startMs;
            await();
        }

        private void await() {
            due = schedule.at(startMs + Math.round(format.millis(sent) / script.speed()), this::chunk);
        }

        private void chunk() {
            int size = script.chunkBytes().get(chunks++ % script.chunkBytes().size());
            int length = Math.min(size, audio.length - sent);
            if (length > 0) {
                way.line().audio(audio, sent, length);
                sent += length;
            }
            if (sent < audio.length) {
                await();
                return;
            }
            current = null;
            if (!condemned) {
                way.line().send(way.messages().flushed());
            }
            next();
        }

        private void stop() {
            if (due != null) {
                due.crossOut();
            }
        }
    }

    void flush(String text) {
        waiting.add(text);
        next();
    }

    private void next() {
        if (current != null || clears > 0) {
            return;
        }
        String text = waiting.poll();
        if (text != null) {
            current = new Flush(voice.say(text), schedule.now() + (text.isEmpty() ? 0 : script.firstAudioMs()));
        } else if (whenDone != null) {
            whenDone.run();
        }
    }

    /** Audio that is already under way goes on coming until the server has heard of it. */
    void clear() {
        waiting.clear();
        if (current != null) {
            current.condemned = true;
        }
        clears++;
        schedule.after(script.clearMs(), this::cleared);
    }

    private void cleared() {
        clears--;
        if (current != null && current.condemned) {
            current.stop();
            current = null;
        }
        way.line().send(way.messages().cleared());
        next();
    }

    /** Does something once all is sent. */
    void whenDone(Runnable what) {
        whenDone = what;
        next();
    }
}
