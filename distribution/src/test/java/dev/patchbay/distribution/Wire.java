package dev.patchbay.distribution;

import java.io.IOException;
import java.io.InputStream;

/** AudioSocket by hand: {@code kind:u8 length:u16be payload}, so that no misreading of ours can agree with itself. */
final class Wire {
    static final int HANG_UP = 0x00;
    static final int ERROR = 0xff;
    static final int UUID = 0x01;
    static final int DTMF = 0x03;

    private Wire() {}

    /** Signed linear audio: 16-bit little-endian mono. */
    enum Audio {
        SLIN(0x10, 8_000),
        SLIN16(0x12, 16_000);

        private final int kind;
        private final int rate;

        Audio(int kind, int rate) {
            this.kind = kind;
            this.rate = rate;
        }

        int kind() {
            return kind;
        }

        int rate() {
            return rate;
        }

        /** Samples in 20 ms. */
        int frame() {
            return rate / 50;
        }
    }

    /** One message that came. */
    static final class Message {
        private final int kind;
        private final byte[] payload;

        private Message(int kind, byte[] payload) {
            this.kind = kind;
            this.payload = payload;
        }

        /** −1 for the end of the stream. */
        int kind() {
            return kind;
        }

        byte[] payload() {
            return payload;
        }
    }

    static byte[] message(int kind, byte... payload) {
        var message = new byte[3 + payload.length];
        message[0] = (byte) kind;
        message[1] = (byte) (payload.length >> 8);
        message[2] = (byte) payload.length;
        System.arraycopy(payload, 0, message, 3, payload.length);
        return message;
    }

    static byte[] audio(Audio audio, short[] samples) {
        var payload = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            payload[2 * i] = (byte) samples[i];
            payload[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return message(audio.kind(), payload);
    }

    static short[] samples(byte[] payload) {
        var samples = new short[payload.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((payload[2 * i] & 0xff) | (payload[2 * i + 1] << 8));
        }
        return samples;
    }

    /** Reads one message. */
    static Message read(InputStream in) throws IOException {
        var header = in.readNBytes(3);
        if (header.length < 3) {
            return new Message(-1, header);
        }
        int length = ((header[1] & 0xff) << 8) | (header[2] & 0xff);
        return new Message(header[0] & 0xff, in.readNBytes(length));
    }
}
