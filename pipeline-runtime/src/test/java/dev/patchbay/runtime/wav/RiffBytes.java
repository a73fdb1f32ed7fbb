package dev.patchbay.runtime.wav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Builds WAV files byte by byte, right or wrong. */
final class RiffBytes {
    static final int REAL_LENGTH = -2;

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    static RiffBytes wav() {
        return new RiffBytes();
    }

    /** A plain fmt chunk. */
    RiffBytes fmt(int tag, int channels, int rate, int bits) {
        int block = channels * bits / 8;
        return id("fmt ")
                .le32(16)
                .le16(tag)
                .le16(channels)
                .le32(rate)
                .le32(rate * block)
                .le16(block)
                .le16(bits);
    }

    /** An extended fmt chunk, whose subformat is written as in {@code 0100000000001000800000AA00389B71}. */
    RiffBytes extended(String subformat, int channels, int rate, int bits) {
        int block = channels * bits / 8;
        id("fmt ")
                .le32(40)
                .le16(0xFFFE)
                .le16(channels)
                .le32(rate)
                .le32(rate * block)
                .le16(block)
                .le16(bits);
        le16(22).le16(bits).le32(4);
        chunks.writeBytes(HexFormat.of().parseHex(subformat));
        return this;
    }

    RiffBytes chunk(String id, int claimedLength, int... content) {
        id(id).le32(claimedLength == REAL_LENGTH ? content.length : claimedLength);
        return bytes(content);
    }

    RiffBytes bytes(int... content) {
        for (int b : content) {
            chunks.write(b);
        }
        return this;
    }

    private RiffBytes id(String id) {
        chunks.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private RiffBytes le16(int value) {
        return bytes(value, value >> 8);
    }

    private RiffBytes le32(int value) {
        return le16(value).le16(value >> 16);
    }

    Path in(Path folder) throws IOException {
        return in(folder, chunks.size() + 4);
    }

    Path in(Path folder, int riffLength) throws IOException {
        RiffBytes file = new RiffBytes().id("RIFF").le32(riffLength).id("WAVE");
        file.chunks.writeBytes(chunks.toByteArray());
        return Files.write(folder.resolve("test.wav"), file.chunks.toByteArray());
    }
}
