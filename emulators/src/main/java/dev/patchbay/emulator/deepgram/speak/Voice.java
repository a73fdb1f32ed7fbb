package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.sound.Sound;
import dev.patchbay.emulator.sound.Studio;
import java.util.List;

/** Makes the audio of texts. */
final class Voice {
    private static final int LETTERS_OF_A_WORD = 6;

    private final SpeakScript script;
    private final SpeakQuery query;
    private final Studio studio;

    Voice(SpeakScript script, SpeakQuery query, Studio studio) {
        this.script = script;
        this.query = query;
        this.studio = studio;
    }

    /** Shared, not to be changed; none for a text without words. */
    byte[] say(String text) {
        if (text.isBlank()) {
            return new byte[0];
        }
        int wordsPerMinute = Math.clamp(Math.round(script.wordsPerMinute() * query.speed()), 80, 300);
        var hz = script.toneHz();
        Sound sound = hz == null
                ? new Sound.Speech(text, wordsPerMinute, script.pitchHz())
                : new Sound.Tone(hz, Math.ceilDiv(text.length() * 60_000, LETTERS_OF_A_WORD * wordsPerMinute));
        return studio.audio(List.of(sound), query.format());
    }
}
