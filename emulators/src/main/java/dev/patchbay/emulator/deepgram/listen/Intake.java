package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.hearing.AudioPace;
import dev.patchbay.emulator.deepgram.hearing.Chunks;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What is kept of the audio that came: sizes, pace and a fingerprint. */
final class Intake {
    private final AudioPace pace = new AudioPace();
    private final Chunks chunks = new Chunks();
    private final MessageDigest digest;

    Intake() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Audio came. {@return whether it has just become too fast} */
    boolean add(byte[] audio, long audioMs, long now) {
        chunks.add(audio.length);
        digest.update(audio);
        return pace.came((double) audioMs, now);
    }

    Map<Integer, Integer> chunks() {
        return chunks.bySize();
    }

    long tooFast() {
        return pace.times();
    }

    /** Of all audio; may be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
