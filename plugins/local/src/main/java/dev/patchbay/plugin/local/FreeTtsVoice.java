package dev.patchbay.plugin.local;

import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.patchbay.api.PipelineException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * One loaded voice. It needs neither a sound card nor a screen, makes the same bytes of the same text every time, and is
 * silent on the console but for one line on standard error where letters no English word puts together ask for a sound
 * that was never recorded.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class FreeTtsVoice {
    private static final System.Logger LOG = System.getLogger(FreeTtsVoice.class.getName());

    /** The library would log what is said. Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger("com.sun.speech.freetts");

    /** All voices of the process share one lexicon, and the library loads it without a lock. */
    private static final ReentrantLock LOADING = new ReentrantLock();

    static {
        LIBRARY.setLevel(java.util.logging.Level.OFF);
    }

    private final Voice voice;

    private FreeTtsVoice(Voice voice) {
        this.voice = voice;
    }

    /** Loads a voice, which takes a few hundred milliseconds. Asks the directory itself, past the system property. */
    static FreeTtsVoice load(LocalConfig.Voice name) {
        LOADING.lock();
        try {
            long begin = System.nanoTime();
            var voice = Arrays.stream(new KevinVoiceDirectory().getVoices())
                    .filter(candidate -> candidate.getName().equals(name.freeTtsName()))
                    .findFirst()
                    .orElseThrow();
            allocate(voice);
            LOG.log(
                    Level.DEBUG,
                    "loaded voice {0} in {1} ms",
                    voice.getName(),
                    (System.nanoTime() - begin) / 1_000_000);
            return new FreeTtsVoice(voice);
        } finally {
            LOADING.unlock();
        }
    }

    /** A voice that is allocated without a queue starts a thread to output from; one without a queue speaks on ours. */
    private static void allocate(Voice voice) {
        voice.setOutputQueue(new OutputQueue());
        voice.allocate();
        voice.setOutputQueue(null);
    }

    /**
     * Speaks. A sentence takes some 10 ms.
     *
     * @param text English
     * @param prosody how
     * @param cancelled asked every few milliseconds of speech; true gives up
     * @return signed 16-bit big-endian samples; what there was when {@code cancelled}; none for a text without words
     */
    byte[] speak(String text, Prosody prosody, BooleanSupplier cancelled) {
        var audio = new CollectedAudio();
        var passage = new Passage(text, cancelled);
        voice.setRate(prosody.wordsPerMinute());
        voice.setPitch(prosody.pitchHz());
        voice.setAudioPlayer(audio);
        voice.speak(passage);
        if (passage.failed()) {
            throw new PipelineException(
                    LocalError.SPEECH_FAILED,
                    "voice " + voice.getName() + " gave up on a text of " + text.length()
                            + " characters; write it in plain English words");
        }
        return audio.bytes();
    }
}
