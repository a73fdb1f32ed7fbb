package dev.patchbay.emulator.sound;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Audio ready to be sent: cut into pieces, each already in base64.
 *
 * @param pieces base64, not to be changed
 * @param pieceMillis length of every piece but the last, ms
 * @param millis length of all, ms
 */
public record Take(List<byte[]> pieces, int pieceMillis, int millis) {
    static Take of(byte[] audio, SampleFormat format, int pieceMillis) {
        int size = format.rate() * pieceMillis / 1_000 * format.sampleBytes();
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < audio.length; from += size) {
            var piece = new byte[Math.min(size, audio.length - from)];
            System.arraycopy(audio, from, piece, 0, piece.length);
            pieces.add(Base64.getEncoder().encode(piece));
        }
        return new Take(List.copyOf(pieces), pieceMillis, format.millis(audio.length));
    }

    /**
     * How much has been heard after some pieces.
     *
     * @param count how many pieces
     * @return ms
     */
    public int millisAfter(int count) {
        return Math.min(millis, count * pieceMillis);
    }

    long bytes() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }
}
