package dev.patchbay.plugin.audiosocket;

/** What a message is: the first byte on the wire. */
public sealed interface MessageKind permits AudioKind, ControlKind {
    /**
     * The byte on the wire.
     *
     * @return 0 to 255
     */
    int code();

    /**
     * The longest payload accepted.
     *
     * @param maxMessageMs what the settings allow for audio
     * @return bytes, at most 65535, which is all that the header can say
     */
    int maxBytes(int maxMessageMs);
}
