package dev.patchbay.emulator.deepgram.listen;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of all audio, which the last message names. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void add(byte[] audio) {
        digest.update(audio);
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
