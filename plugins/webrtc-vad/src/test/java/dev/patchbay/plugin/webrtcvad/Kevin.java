package dev.patchbay.plugin.webrtcvad;

import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** FreeTTS's voice of 8 kHz, which says the same samples every time. */
final class Kevin {
    private static final Logger LIBRARY = Logger.getLogger("com.sun.speech.freetts");
    private static final Voice VOICE = load();

    private Kevin() {}

    private static Voice load() {
        LIBRARY.setLevel(Level.OFF);
        var voice = Arrays.stream(new KevinVoiceDirectory().getVoices())
                .filter(candidate -> candidate.getName().equals("kevin"))
                .findFirst()
                .orElseThrow();
        voice.setOutputQueue(new OutputQueue()); // without, it starts a thread
        voice.allocate();
        voice.setOutputQueue(null);
        return voice;
    }

    /** Says a sentence, from its first sound to its last. */
    static synchronized double[] says(String text, float pitchHertz, float wordsPerMinute) {
        var bytes = new ByteArrayOutputStream();
        VOICE.setAudioPlayer(player(bytes));
        VOICE.setPitch(pitchHertz);
        VOICE.setRate(wordsPerMinute);
        VOICE.speak(text);
        var samples = ByteBuffer.wrap(bytes.toByteArray()).asShortBuffer(); // big-endian, as FreeTTS has it
        var sound = new double[samples.remaining()];
        Arrays.setAll(sound, samples::get);
        return Sounds.trimmed(sound);
    }

    /** Keeps what is written; of the other two dozen methods those that answer say yes. */
    private static AudioPlayer player(ByteArrayOutputStream bytes) {
        return (AudioPlayer) Proxy.newProxyInstance(
                Kevin.class.getClassLoader(), new Class<?>[] {AudioPlayer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        if (arguments.length == 1) {
                            bytes.writeBytes((byte[]) arguments[0]);
                        } else {
                            bytes.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
                        }
                    }
                    return answer(method.getReturnType());
                });
    }

    private static @Nullable Object answer(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == float.class) {
            return 1f;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
