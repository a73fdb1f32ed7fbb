package dev.patchbay.emulator.sound;

import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The only voice of the emulators, at 16000 Hz. It needs no sound card, and makes the same samples of the same text every
 * time.
 *
 * <p><b>Threads.</b> Any. One speaks at a time, the others wait: some 10 ms a sentence, a few hundred for the first.
 */
final class Speaker {
    /** The library would log what is said. Held, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger("com.sun.speech.freetts");

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static @Nullable Voice voice;

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private Speaker() {}

    /** Nothing for a text without words that the library knows how to say. */
    static short[] speak(Sound.Speech speech) {
        LOCK.lock();
        try {
            var loaded = loaded();
            var audio = new CollectedAudio();
            var text = new PlainText(speech.text());
            loaded.setRate(speech.wordsPerMinute());
            loaded.setPitch(speech.pitchHz());
            loaded.setAudioPlayer(audio);
            loaded.speak(text);
            if (text.givenUp()) {
                throw new IllegalArgumentException("the emulated voice gave up on a text of "
                        + speech.text().length() + " characters; write it in plain English words");
            }
            return audio.samples();
        } finally {
            LOCK.unlock();
        }
    }

    private static Voice loaded() {
        var there = voice;
        if (there == null) {
            there = Arrays.stream(new KevinVoiceDirectory().getVoices())
                    .filter(candidate -> candidate.getName().equals("kevin16"))
                    .findFirst()
                    .orElseThrow();
            // A voice that is allocated without a queue starts a thread; one that has none later speaks on ours.
            there.setOutputQueue(new OutputQueue());
            there.allocate();
            there.setOutputQueue(null);
            voice = there;
        }
        return there;
    }
}
