package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("looks at the console, of which there is one")
final class FreeTtsVoiceTest {
    private static final String TEXT = "Hello, this is Patchbay. What can I do for you today?";
    private static final Prosody PLAIN = new Prosody(150, 100);
    private static final FreeTtsVoice KEVIN16 = FreeTtsVoice.load(LocalConfig.Voice.KEVIN16);
    private static final FreeTtsVoice KEVIN = FreeTtsVoice.load(LocalConfig.Voice.KEVIN);

    @Test
    void makesTheSameBytesOfTheSameText() throws Exception {
        var audio = speak(KEVIN16, TEXT);

        assertThat(audio).hasSize(115_174).isEqualTo(speak(KEVIN16, TEXT));
        assertThat(sha256(audio)).startsWith("45a97279c2118eb5");
    }

    @Test
    void makesHalfAsManySamplesAtHalfTheRate() {
        assertThat(speak(KEVIN, TEXT)).hasSize(57_586);
    }

    @Test
    void doesNotRememberTheLastCallersProsody() {
        var plain = speak(KEVIN16, TEXT);
        KEVIN16.speak(TEXT, new Prosody(200, 160), () -> false);

        assertThat(speak(KEVIN16, TEXT)).isEqualTo(plain);
    }

    @Test
    void speaksAsFastAsTold() {
        var slow = KEVIN.speak(TEXT, new Prosody(100, 100), () -> false);
        var fast = KEVIN.speak(TEXT, new Prosody(200, 100), () -> false);

        assertThat((double) slow.length / fast.length).isBetween(1.9, 2.1);
    }

    @Test
    void speaksBigEndian() {
        var audio = speak(KEVIN16, TEXT);

        assertThat(roughness(audio, ByteOrder.BIG_ENDIAN)).isLessThan(0.7);
        assertThat(roughness(audio, ByteOrder.LITTLE_ENDIAN)).isGreaterThan(1);
    }

    @Test
    void givesUpWhenCutOff() {
        var asked = new int[1];
        var audio = KEVIN16.speak(TEXT, PLAIN, () -> asked[0]++ > 200);

        assertThat(audio.length).isLessThan(115_174 / 2);
        assertThat(speak(KEVIN16, TEXT)).hasSize(115_174);
    }

    @Test
    void makesNothingOfTextsWithoutWords() {
        assertThat(speak(KEVIN, "... ?! –")).isEmpty();
    }

    @Test
    void isSilentOnTheConsoleAndStartsNoThread() {
        var out = System.out;
        var err = System.err;
        var console = new ByteArrayOutputStream();
        try (var stream = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            speak(FreeTtsVoice.load(LocalConfig.Voice.KEVIN), TEXT);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getClass().getName().startsWith("com.sun.speech"));
    }

    private static byte[] speak(FreeTtsVoice voice, String text) {
        return voice.speak(text, PLAIN, () -> false);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** How far each sample is from the one before, against how far it is from zero: √2 for noise, less for speech. */
    private static double roughness(byte[] audio, ByteOrder order) {
        var samples = ByteBuffer.wrap(audio).order(order).asShortBuffer();
        double steps = 0;
        double sizes = 0;
        for (int n = 1; n < samples.limit(); n++) {
            steps += Math.abs(samples.get(n) - samples.get(n - 1));
            sizes += Math.abs(samples.get(n));
        }
        return steps / sizes;
    }
}
