package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.config.Setting;

/**
 * The settings under {@code audiosocket:}.
 *
 * @param host the address to listen on
 * @param port the TCP port, 0 for any free one
 * @param format what calls are planned with until their first audio says what they bring
 * @param maxCalls connections at one time
 * @param uuidTimeoutMs from the connection to the first byte of its UUID
 * @param messageTimeoutMs from a message's first byte to its last
 * @param idleTimeoutMs without a byte received
 * @param maxMessageMs of audio in one message
 * @param maxAheadMs of audio received sooner than it can be spoken
 * @param sendBufferBytes asked of the operating system for each connection
 */
public record AudioSocketConfig(
        @Setting(
                value = "Address to listen on. AudioSocket has no authentication: whoever reaches it can place calls.",
                fallback = "127.0.0.1")
        String host,

        @Setting(value = "TCP port to listen on; 0 takes any free one.", fallback = "8090", min = 0, max = 65535)
        int port,

        @Setting(
                value = "What calls bring and take. Calls are planned with it before their first audio, which then"
                        + " decides: Asterisk names the format in every message.",
                fallback = "slin")
        AudioKind format,

        @Setting(
                value = "Connections at one time; one more is hung up at once.",
                fallback = "500",
                min = 1,
                max = 100_000)
        int maxCalls,

        @Setting(
                value = "How long a new connection may wait before it begins its UUID, in milliseconds.",
                fallback = "2000",
                min = 1,
                max = 60_000)
        int uuidTimeoutMs,

        @Setting(
                value = "How long a message may take from its first byte to its last, in milliseconds.",
                fallback = "2000",
                min = 1,
                max = 60_000)
        int messageTimeoutMs,

        @Setting(
                value = "A call from which nothing at all was received for so many milliseconds is over.",
                fallback = "10000",
                min = 1,
                max = 3_600_000)
        int idleTimeoutMs,

        @Setting(
                value = "Longest audio message accepted, in milliseconds; a longer one ends its call. Asterisk"
                        + " sends 20, seldom 10, 30 or 60.",
                fallback = "200",
                min = 10,
                max = 4_000)
        int maxMessageMs,

        @Setting(
                value =
                        "How far a caller may run ahead of real time, in milliseconds of audio, where any message counts"
                                + " as one at least; more is a flood and ends the call.",
                fallback = "10000",
                min = 10,
                max = 600_000)
        int maxAheadMs,

        @Setting(
                value = "Send buffer asked of the operating system for each connection, in bytes. It bounds how"
                        + " much audio waits for a far end that does not read.",
                fallback = "65536",
                min = 4_096,
                max = 4_194_304)
        int sendBufferBytes) {

    /** Checks what takes two settings to judge. */
    public AudioSocketConfig {
        if (maxMessageMs > maxAheadMs) {
            throw new IllegalArgumentException("max_message_ms (" + maxMessageMs + ") is more than max_ahead_ms ("
                    + maxAheadMs + "), so that the longest message would be a flood; lower the one or raise the other");
        }
    }
}
