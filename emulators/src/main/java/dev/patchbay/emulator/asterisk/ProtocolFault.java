package dev.patchbay.emulator.asterisk;

import java.time.Duration;

/** What a server can do that makes Asterisk end the channel with an error. */
public sealed interface ProtocolFault {

    /** What happened, in a sentence for the server's author: the thing, the value and the remedy. */
    String describe();

    /**
     * A message that Asterisk doesn't accept from a server.
     *
     * @param kind the first byte of the message, 0 to 255
     */
    record UnexpectedKind(int kind) implements ProtocolFault {
        @Override
        public String describe() {
            return "message of kind 0x%02x: a server may send only 0x00 (hang-up) and 0x10 to 0x18 (audio)"
                    .formatted(kind);
        }
    }

    /** An audio message without audio. */
    record EmptyAudio(int kind) implements ProtocolFault {
        @Override
        public String describe() {
            return "audio message of kind 0x%02x with length 0: send nothing when there is no audio".formatted(kind);
        }
    }

    /**
     * A header whose payload did not follow in time. Asterisk waits 5 ms, the emulator as long as it was told to.
     *
     * @param expected payload length in bytes that the header gave
     * @param arrived how many of them came
     * @param waited for how long the payload was awaited, in real time
     */
    record LatePayload(int expected, int arrived, Duration waited) implements ProtocolFault {
        @Override
        public String describe() {
            return "only %d of %d payload bytes arrived within %d ms of their header: write header and payload at once"
                    .formatted(arrived, expected, waited.toMillis());
        }
    }

    /**
     * The connection was closed inside a message.
     *
     * @param arrived bytes of the message that came, its header of 3 bytes included
     */
    record TornMessage(int arrived) implements ProtocolFault {
        @Override
        public String describe() {
            return "connection closed after %d bytes of a message: close between messages".formatted(arrived);
        }
    }

    /** Nothing was sent either way for too long. */
    record NoActivity(Duration silence) implements ProtocolFault {
        @Override
        public String describe() {
            return "no message in either direction for %d ms: keep sending audio, silence too, while the caller is mute"
                    .formatted(silence.toMillis());
        }
    }

    /**
     * The caller's audio could not be written because the server left its socket full.
     *
     * @param blocked for how long a write had been waiting, in real time; Asterisk doesn't wait at all
     */
    record ServerNotReading(Duration blocked) implements ProtocolFault {
        @Override
        public String describe() {
            return "the server read nothing for %d ms and its socket is full: never let the read loop wait"
                    .formatted(blocked.toMillis());
        }
    }
}
