package dev.patchbay.plugin.audiosocket;

/** The messages that are not audio, as in Asterisk's {@code res_audiosocket.h}. */
public enum ControlKind implements MessageKind {
    /** The sender ends the call. Its payload, normally none, means nothing. */
    HANGUP(0x00, 1024),
    /** The call's id, always the first message: 16 raw bytes; its 36 characters are understood too. */
    UUID(0x01, 36),
    /** One key that the caller pressed, as an ASCII character. */
    DTMF(0x03, 1),
    /** The sender failed. The payload is its own affair; some send a reason as text. */
    ERROR(0xff, 1024);

    private final int code;
    private final int maxBytes;

    ControlKind(int code, int maxBytes) {
        this.code = code;
        this.maxBytes = maxBytes;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public int maxBytes(int maxMessageMs) {
        return maxBytes;
    }
}
